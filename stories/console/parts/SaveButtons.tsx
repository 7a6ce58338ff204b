import { Button, Group } from '@mantine/core'
import { UnsavedGuard } from './UnsavedGuard.tsx'

export interface SaveButtonsProps {
  form: { isDirty: () => boolean; reset: () => void }
  /** What the form is about is not there yet. */
  isNew?: boolean
  isPending: boolean
}

/** Of a form that changes what is there: nothing to do until it differs. */
export function SaveButtons({
  form,
  isNew = false,
  isPending,
}: SaveButtonsProps) {
  const isDirty = form.isDirty()
  return (
    <Group justify="flex-end" gap="xs">
      <UnsavedGuard isUnsaved={isDirty} />
      {isDirty && !isNew && (
        <Button variant="default" onClick={form.reset}>
          Discard
        </Button>
      )}
      <Button type="submit" loading={isPending} disabled={!isNew && !isDirty}>
        {isNew ? 'Set up' : 'Save'}
      </Button>
    </Group>
  )
}
