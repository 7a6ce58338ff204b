import { Text } from '@mantine/core'

const format = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** A moment, in the time of whoever looks. */
export function When({ at }: { at: string }) {
  return (
    <Text
      component="time"
      dateTime={at}
      size="sm"
      style={{ whiteSpace: 'nowrap' }}
    >
      {format.format(new Date(at))}
    </Text>
  )
}
