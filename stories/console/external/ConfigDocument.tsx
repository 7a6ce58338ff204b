import type { Json } from 'wazo-auth-query'
import { JsonForm } from '../parts/JsonForm.tsx'
import { useSaveConfig } from './useSaveConfig.ts'

export interface ConfigDocumentProps {
  type: string
  current: Json | undefined
  readOnly: boolean
}

/** The whole configuration, for services this console has no words for. */
export function ConfigDocument(props: ConfigDocumentProps) {
  const { type, current, readOnly } = props
  const { save, isPending, error } = useSaveConfig(type, current === undefined)
  return (
    <JsonForm
      label="Configuration, as JSON"
      current={current}
      readOnly={readOnly}
      error={error}
      isPending={isPending}
      submit={current === undefined ? 'Set up' : 'Save'}
      onSubmit={save}
    />
  )
}
