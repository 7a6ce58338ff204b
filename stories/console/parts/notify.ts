import { notifications } from '@mantine/notifications'

/** What all of them have in common. */
export const usual = {
  withBorder: true,
  closeButtonProps: { 'aria-label': 'Dismiss' },
}

/** Says in passing that something has been done. */
export const notifyDone = (message: string) =>
  notifications.show({ ...usual, message, color: 'green' })

/** Says in passing that something has failed; forms say it themselves. */
export const notifyFailed = (title: string, message: string) =>
  notifications.show({
    ...usual,
    title,
    message,
    color: 'red',
    autoClose: 10_000,
  })
