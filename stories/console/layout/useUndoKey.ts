import { useHotkeys } from '@mantine/hooks'

/** Where the way back from what was just done is found. */
const ways = '[data-undo]'

/** The way back is far from the keyboard, and not there for long. */
export function useUndoKey(): void {
  useHotkeys([
    [
      'mod+Z',
      () => {
        const newest = [...document.querySelectorAll<HTMLElement>(ways)].at(-1)
        newest?.click()
      },
    ],
  ])
}
