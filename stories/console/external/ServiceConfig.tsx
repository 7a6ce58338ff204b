import { SegmentedControl, Stack } from '@mantine/core'
import {
  createExternalConfig,
  deleteExternalConfig,
  getExternalConfig,
  replaceExternalConfig,
  type Json,
} from 'wazo-auth-query'
import {
  useCan,
  useDeleteExternalConfig,
  useExternalConfig,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { FormSkeleton } from '../parts/FormSkeleton.tsx'
import { Locked } from '../parts/Missing.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { RemoveSettings } from '../parts/RemoveSettings.tsx'
import { Section } from '../parts/Section.tsx'
import { ConfigDocument } from './ConfigDocument.tsx'
import { ConfigForm } from './ConfigForm.tsx'
import { serviceOf } from './services.ts'

/** The tenant's own configuration of a service: nothing is inherited. */
export function ServiceConfig({ type }: { type: string }) {
  const reading = useCan(getExternalConfig, type)
  const config = useExternalConfig(type, {
    enabled: reading.status !== 'denied',
  })
  // Removed, the answer that was there before is not any more.
  const isUnset = config.error?.kind === 'notFound'
  const isSet = config.data !== undefined && !isUnset
  const removing = useCan(deleteExternalConfig, type)
  return (
    <Section
      title="Configuration"
      description="Applies to this tenant only, not to its subtenants."
      actions={
        isSet && removing.status === 'allowed' && <RemoveConfig type={type} />
      }
    >
      {reading.status === 'denied' ? (
        <Locked accesses={reading.missing}>You cannot view this.</Locked>
      ) : isUnset ? (
        <Editor type={type} current={undefined} />
      ) : (
        <QueryState query={config} skeleton={<FormSkeleton />}>
          {(current) => <Editor type={type} current={current} />}
        </QueryState>
      )}
    </Section>
  )
}

interface EditorProps {
  type: string
  /** `undefined` where there is none yet; `null` is a document too. */
  current: Json | undefined
}

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function Editor({ type, current }: EditorProps) {
  const { fields } = serviceOf(type)
  const hasForm =
    fields.length > 0 && (current === undefined || isObject(current))
  const [mode, setMode] = useState(hasForm ? 'form' : 'document')
  const creating = useCan(createExternalConfig, { auth_type: type })
  const replacing = useCan(replaceExternalConfig, { auth_type: type })
  const { status, missing } = current === undefined ? creating : replacing
  const readOnly = status !== 'allowed'
  return (
    <Stack>
      {readOnly && <Locked accesses={missing} />}
      {hasForm && (
        <SegmentedControl
          aria-label="Edit as"
          data={[
            { value: 'form', label: 'Form' },
            { value: 'document', label: 'JSON document' },
          ]}
          value={mode}
          onChange={setMode}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      {mode === 'form' && hasForm ? (
        <ConfigForm
          type={type}
          current={isObject(current) ? current : undefined}
          readOnly={readOnly}
        />
      ) : (
        <ConfigDocument type={type} current={current} readOnly={readOnly} />
      )}
    </Stack>
  )
}

function RemoveConfig({ type }: { type: string }) {
  const { name } = serviceOf(type)
  return (
    <RemoveSettings
      remove={useDeleteExternalConfig()}
      input={type}
      title={`Remove the ${name} configuration?`}
      done={`${name} configuration removed`}
    >
      No one else in this tenant can be connected. Existing connections stay,
      but may stop working.
    </RemoveSettings>
  )
}
