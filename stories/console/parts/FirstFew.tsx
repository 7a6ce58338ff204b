import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'

export interface FirstFewProps<TItem> {
  items: readonly TItem[]
  /** How many are shown at first, and come with each click. */
  step: number
  children: (shown: readonly TItem[]) => ReactNode
}

/** Of a list that is there as a whole: as much as one looks through. */
export function FirstFew<TItem>({
  items,
  step,
  children,
}: FirstFewProps<TItem>) {
  const [most, setMost] = useState(step)
  const rest = items.length - most
  return (
    <>
      {children(items.slice(0, most))}
      {rest > 0 && (
        <Group justify="center" p="md">
          <Button variant="default" onClick={() => setMost(most + step)}>
            {`Show ${Math.min(rest, step)} more of ${items.length.toLocaleString()}`}
          </Button>
        </Group>
      )}
    </>
  )
}
