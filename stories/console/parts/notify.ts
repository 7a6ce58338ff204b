import { notifications } from '@mantine/notifications'

/** Says in passing that something has been done. */
export const notifyDone = (message: string) =>
  notifications.show({ message, color: 'green', withBorder: true })

/** Says in passing that something has failed; forms say it themselves. */
export const notifyFailed = (title: string, message: string) =>
  notifications.show({
    title,
    message,
    color: 'red',
    withBorder: true,
    autoClose: 10_000,
  })
