import {
  Alert,
  Anchor,
  FileInput,
  Select,
  Stack,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { Form } from '../parts/Form.tsx'
import { IconFileTypeXml, IconWorldOff } from '../parts/icons.ts'
import { skipToken } from '@tanstack/react-query'
import {
  createSamlConfig,
  updateSamlConfig,
  type SamlConfig,
} from 'wazo-auth-query'
import {
  useActiveTenant,
  useCan,
  useCreateSamlConfig,
  useSamlAcsUrlTemplate,
  useTenantDomains,
  useUpdateSamlConfig,
} from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { sortErrors } from '../parts/fieldErrors.ts'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { PageLink } from '../parts/PageLink.tsx'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { useFollow } from '../parts/useFollow.ts'
import {
  changesOf,
  flawOfXml,
  samlFields,
  validateSaml,
  valuesOf,
} from './saml.ts'
import { DemoMetadata } from './DemoMetadata.tsx'
import { SignInLink } from './SignInLink.tsx'

/** The settings of the tenant's identity provider; none yet without any. */
export function SamlForm({ current }: { current: SamlConfig | undefined }) {
  const [tenant] = useActiveTenant()
  const domains = useTenantDomains(tenant ?? skipToken)
  const template = useSamlAcsUrlTemplate()
  const suggested = template.data?.replace('{{STACK_URL}}', location.host)
  const creating = useCan(createSamlConfig)
  const updating = useCan(updateSamlConfig)
  const { status, missing } = current ? updating : creating
  const readOnly = status !== 'allowed'
  const form = useForm({
    initialValues: valuesOf(current),
    validate: validateSaml(!current),
  })
  useFollow({ current, form, valuesOf })
  const done = {
    onSuccess() {
      form.setFieldValue('metadata', null)
      form.resetDirty()
      notifyDone('Identity provider saved')
    },
  }
  const create = useCreateSamlConfig(done)
  const update = useUpdateSamlConfig(done)
  const { error } = current ? update : create
  const { fields: wrong, rest } = sortErrors(error, samlFields)
  const save = async (values: typeof form.values) => {
    const flaw = values.metadata && (await flawOfXml(values.metadata))
    if (flaw) form.setFieldError('metadata', flaw)
    else if (current) update.mutate({ body: changesOf(values, current) })
    else {
      const { domain_uuid, metadata, ...texts } = values
      create.mutate({
        body: { ...texts, domain_uuid: domain_uuid!, metadata: metadata! },
      })
    }
  }
  const domain = domains.data?.items.find(
    ({ uuid }) => uuid === current?.domain_uuid,
  )
  const text = { readOnly, autoComplete: 'off', spellCheck: false } as const
  // Where nothing can be typed it would look like what is set.
  const example = (value: string) => (readOnly ? undefined : value)
  return (
    <Form form={form} onSubmit={(values) => void save(values)}>
      <Stack>
        {readOnly && <Locked accesses={missing} />}
        <ErrorAlert error={rest ?? domains.error} />
        {domains.data?.items.length === 0 && (
          <Alert role="note" color="amber" icon={<IconWorldOff aria-hidden />}>
            This tenant has no domain, which is needed to send users to their
            provider.{' '}
            <Anchor component={PageLink} to={`/tenants/${tenant}`}>
              Add a domain
            </Anchor>
            .
          </Alert>
        )}
        {domain && <SignInLink domain={domain.name} />}
        <Select
          label="Domain"
          description="Its users are sent to the provider"
          placeholder="Choose one of the tenant’s domains"
          readOnly={readOnly}
          data-locked={readOnly || undefined}
          allowDeselect={false}
          data={(domains.data?.items ?? []).map(({ uuid, name }) => ({
            value: uuid,
            label: name,
          }))}
          {...form.getInputProps('domain_uuid')}
          error={form.errors.domain_uuid ?? wrong.domain_uuid}
        />
        <TextInput
          label="Entity ID"
          description="Identifies this server to the provider"
          placeholder={example('https://pbx.company.example')}
          {...text}
          {...form.getInputProps('entity_id')}
          error={form.errors.entity_id ?? wrong.entity_id}
        />
        <TextInput
          label="ACS URL"
          description={
            suggested && form.values.acs_url !== suggested && !readOnly ? (
              <>
                Suggested: {suggested}.{' '}
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  onClick={() => form.setFieldValue('acs_url', suggested)}
                >
                  Use this
                </Anchor>
              </>
            ) : (
              'Where the provider sends its response; enter it there too'
            )
          }
          {...text}
          {...form.getInputProps('acs_url')}
          error={form.errors.acs_url ?? wrong.acs_url}
        />
        {!readOnly && (
          <FileInput
            label="Provider metadata"
            description={
              <>
                {current
                  ? 'The uploaded file is kept unless you choose another.'
                  : 'The XML file downloaded from the provider.'}{' '}
                <DemoMetadata
                  onTake={(file) => form.setFieldValue('metadata', file)}
                />
              </>
            }
            placeholder={current ? 'Replace file' : 'Choose a file'}
            accept=".xml,application/xml,text/xml,application/samlmetadata+xml"
            leftSection={<IconFileTypeXml size={18} aria-hidden />}
            clearable
            clearButtonProps={{ 'aria-label': 'Remove file' }}
            {...form.getInputProps('metadata')}
          />
        )}
        {!readOnly && (
          <SaveButtons
            form={form}
            isNew={!current}
            isPending={create.isPending || update.isPending}
          />
        )}
      </Stack>
    </Form>
  )
}
