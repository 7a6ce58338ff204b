import { Text } from '@mantine/core'
import { exactMomentOf, momentOf } from './moment.ts'

/** A moment, in the time of whoever looks. */
export function When({ at }: { at: string }) {
  const moment = new Date(at)
  return (
    <Text
      component="time"
      dateTime={at}
      size="sm"
      title={exactMomentOf(moment)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {momentOf(moment)}
    </Text>
  )
}
