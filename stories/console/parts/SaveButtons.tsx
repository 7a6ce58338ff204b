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
  const isResting = !isNew && !isDirty
  return (
    <Group justify="flex-end" gap="xs">
      <UnsavedGuard isUnsaved={isDirty} />
      {isDirty && !isNew && (
        <Button variant="default" onClick={form.reset}>
          Discard
        </Button>
      )}
      <Button
        type="submit"
        loading={isPending}
        // Not `disabled`, which would take the focus from whoever has saved.
        aria-disabled={isResting}
        data-disabled={isResting}
        // Enter in a field is a click on this, too.
        onClick={(event) => {
          if (isResting) event.preventDefault()
        }}
      >
        {isNew ? 'Set up' : 'Save'}
      </Button>
    </Group>
  )
}
