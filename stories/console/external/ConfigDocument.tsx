import type { Json } from 'wazo-auth-query'
import { JsonForm } from '../parts/JsonForm.tsx'
import { SaveButtons } from '../parts/SaveButtons.tsx'
import { useSaveConfig } from './useSaveConfig.ts'

export interface ConfigDocumentProps {
  type: string
  current: Json | undefined
  readOnly: boolean
}

/** The whole configuration, for services this console has no words for. */
export function ConfigDocument(props: ConfigDocumentProps) {
  const { type, current, readOnly } = props
  const isNew = current === undefined
  const { save, isPending, error } = useSaveConfig(type, isNew)
  return (
    <JsonForm
      label="Configuration (JSON)"
      current={current}
      readOnly={readOnly}
      error={error}
      onSubmit={save}
      buttons={(form) => (
        <SaveButtons form={form} isNew={isNew} isPending={isPending} />
      )}
    />
  )
}
