import {
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { replaceLdapConfig, type LdapConfig } from 'wazo-auth-query'
import { useCan, useReplaceLdapConfig } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Form } from '../parts/Form.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { SecretField } from '../parts/SecretField.tsx'
import { useFollow } from '../parts/useFollow.ts'
import {
  bodyOf,
  portFor,
  validate,
  valuesOf,
  wrongField,
  type LdapValues,
} from './ldap.ts'

const securities = [
  { value: 'none', label: 'None (passwords sent in plain text)' },
  { value: 'tls', label: 'StartTLS' },
  { value: 'ldaps', label: 'LDAPS' },
]

const versions = [
  { value: '3', label: '3' },
  { value: '2', label: '2 (old directories)' },
]

export function LdapForm({ current }: { current: LdapConfig }) {
  const isNew = !current.tenant_uuid
  const { status, missing } = useCan(replaceLdapConfig)
  const readOnly = status !== 'allowed'
  const form = useForm({ initialValues: valuesOf(current), validate })
  useFollow({ current, form, valuesOf })
  const save = useReplaceLdapConfig({
    onSuccess(saved) {
      form.setInitialValues(valuesOf(saved))
      form.setValues(valuesOf(saved))
      notifyDone('Directory saved')
    },
    onError(error) {
      const field = wrongField(error)
      if (!field || !(field in form.values)) return
      form.setFieldError(field, 'The server rejected this value')
      form.getInputNode(field)?.focus()
    },
  })
  const isAtField = save.error && wrongField(save.error)
  const text = { readOnly, autoComplete: 'off', spellCheck: false } as const
  // Where nothing can be typed it would look like what is set.
  const example = (value: string) => (readOnly ? undefined : value)
  return (
    <Form
      form={form}
      onSubmit={(values) => save.mutate({ body: bodyOf(values) })}
    >
      <Stack>
        {readOnly && <Locked accesses={missing} />}
        <ErrorAlert error={isAtField ? null : save.error} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Host"
            placeholder={example('ldap.company.example')}
            {...text}
            {...form.getInputProps('host')}
          />
          <NumberInput
            label="Port"
            allowDecimal={false}
            hideControls
            readOnly={readOnly}
            {...form.getInputProps('port')}
          />
          <Select
            label="Encryption"
            allowDeselect={false}
            readOnly={readOnly}
            data-locked={readOnly || undefined}
            data={securities}
            {...form.getInputProps('protocol_security')}
            onChange={(chosen) => {
              const protocol_security =
                chosen as LdapValues['protocol_security']
              const port = portFor(protocol_security, form.values)
              form.setValues({ protocol_security, port })
            }}
          />
          <Select
            label="Protocol version"
            allowDeselect={false}
            readOnly={readOnly}
            data-locked={readOnly || undefined}
            data={versions}
            {...form.getInputProps('protocol_version')}
          />
        </SimpleGrid>
        <TextInput
          label="Bind DN"
          description="The account that searches for users. If empty, there is no search: users must be directly under the base DN, named by the username attribute."
          placeholder={example('cn=reader,dc=company,dc=example')}
          {...text}
          {...form.getInputProps('bind_dn')}
        />
        <SecretField
          name="bind_password"
          label="Bind password"
          error={form.errors.bind_password}
          value={form.values.bind_password}
          onChange={(value) => form.setFieldValue('bind_password', value)}
          held={isNew ? false : 'unknown'}
          readOnly={readOnly}
        />
        <TextInput
          label="Base DN"
          description="Users are searched for under this DN"
          placeholder={example('ou=people,dc=company,dc=example')}
          {...text}
          {...form.getInputProps('user_base_dn')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Username attribute"
            {...text}
            {...form.getInputProps('user_login_attribute')}
          />
          <TextInput
            label="E-mail attribute"
            {...text}
            {...form.getInputProps('user_email_attribute')}
          />
        </SimpleGrid>
        <TextInput
          label="Search filter"
          description="Finds the user, instead of the username attribute alone. {username} is what they entered."
          placeholder={example(
            '(&(uid={username})(memberOf=cn=telephony,ou=groups,dc=company,dc=example))',
          )}
          {...text}
          {...form.getInputProps('search_filters')}
        />
        {!readOnly && (
          <SaveButtons form={form} isNew={isNew} isPending={save.isPending} />
        )}
      </Stack>
    </Form>
  )
}
