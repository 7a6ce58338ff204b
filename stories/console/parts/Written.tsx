import { Text } from '@mantine/core'
import classes from './table.module.css'

/** What somebody has written, in a column: it may be of any length. */
export function Written({ text }: { text: string | null }) {
  return (
    <Text
      size="sm"
      lineClamp={3}
      className={classes.written!}
      {...(!text && { c: 'dimmed' })}
    >
      {text ?? 'none'}
    </Text>
  )
}
