import { notifications } from '@mantine/notifications'
import type { WazoAuthError } from 'wazo-auth-query'
import { reasonOf } from './describe.ts'

/** What all of them have in common. */
export const usual = {
  withBorder: true,
  closeButtonProps: { 'aria-label': 'Dismiss' },
}

/** Says in passing that something has been done. */
export const notifyDone = (message: string) =>
  notifications.show({ ...usual, message, color: 'green' })

/** Says in passing that something has failed; forms say it themselves. */
export function notifyFailed(title: string, why: WazoAuthError | string) {
  const isError = typeof why !== 'string'
  // Who had asked has signed out: whoever comes next is not told.
  if (isError && why.kind === 'aborted') return
  notifications.show({
    ...usual,
    title,
    message: isError ? reasonOf(why) : why,
    color: 'red',
    autoClose: 10_000,
  })
}
