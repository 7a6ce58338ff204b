import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says in passing that something has been done, with a way back. */
export function notifyUndoable(message: string, onUndo: () => void): void {
  const id = notifications.show({
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Dismiss' },
    color: 'green',
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  })
}
