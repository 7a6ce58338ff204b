import { Button, Group } from '@mantine/core'

export interface SaveButtonsProps {
  form: { isDirty: () => boolean; reset: () => void }
  isPending: boolean
}

/** Of a form that changes what is there: nothing to do until it differs. */
export function SaveButtons({ form, isPending }: SaveButtonsProps) {
  const isDirty = form.isDirty()
  return (
    <Group justify="flex-end" gap="xs">
      {isDirty && (
        <Button variant="default" onClick={form.reset}>
          Undo
        </Button>
      )}
      <Button type="submit" loading={isPending} disabled={!isDirty}>
        Save
      </Button>
    </Group>
  )
}
