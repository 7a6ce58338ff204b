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
  { value: 'none', label: 'None: passwords travel in clear' },
  { value: 'tls', label: 'StartTLS' },
  { value: 'ldaps', label: 'LDAPS' },
]

const versions = [
  { value: '3', label: '3' },
  { value: '2', label: '2, for old directories' },
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
      notifyDone('The directory has been saved.')
    },
    onError(error) {
      const field = wrongField(error)
      if (!field || !(field in form.values)) return
      form.setFieldError(field, 'The server does not accept this')
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
      <Stack maw={640}>
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
          label="Read as"
          description="The distinguished name that searches. Left empty, nobody searches: users are then right below where users are, under the attribute of the login."
          placeholder={example('cn=reader,dc=company,dc=example')}
          {...text}
          {...form.getInputProps('bind_dn')}
        />
        <SecretField
          name="bind_password"
          label="Password for reading"
          error={form.errors.bind_password}
          value={form.values.bind_password}
          onChange={(value) => form.setFieldValue('bind_password', value)}
          held={isNew ? false : 'unknown'}
          readOnly={readOnly}
        />
        <TextInput
          label="Where users are"
          description="The distinguished name to search below"
          placeholder={example('ou=people,dc=company,dc=example')}
          {...text}
          {...form.getInputProps('user_base_dn')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label="Attribute of the login"
            {...text}
            {...form.getInputProps('user_login_attribute')}
          />
          <TextInput
            label="Attribute of the e-mail address"
            {...text}
            {...form.getInputProps('user_email_attribute')}
          />
        </SimpleGrid>
        <TextInput
          label="Filter"
          description="Finds who signs in, instead of the attribute of the login alone. {username} is what they typed."
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
