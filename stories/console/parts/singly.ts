import type { MouseEvent } from 'react'

/**
 * Acts on the first click of a double one: the second would ask the server
 * again, or hit what has moved to where the first one was.
 */
export const singly =
  (act: () => void) =>
  ({ detail }: Pick<MouseEvent, 'detail'>): void => {
    if (detail < 2) act()
  }
