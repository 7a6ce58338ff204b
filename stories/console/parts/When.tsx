import { Text } from '@mantine/core'
import { moment } from './moment.ts'

/** A moment, in the time of whoever looks. */
export function When({ at }: { at: string }) {
  return (
    <Text
      component="time"
      dateTime={at}
      size="sm"
      style={{ whiteSpace: 'nowrap' }}
    >
      {moment.format(new Date(at))}
    </Text>
  )
}
