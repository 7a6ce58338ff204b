import { Button, Group, Text } from '@mantine/core'
import { notifications, type NotificationData } from '@mantine/notifications'
import { usual } from './notify.ts'
import { focusPage } from './useFocusBack.ts'

/** Says what will be done, with the way back as long as there is one. */
export const notifyUndo = (message: string, undo: () => void) =>
  // It goes when the way back does.
  show(message, undo, { autoClose: false, withCloseButton: false })

/** Says what has been done, with a way back. */
export const notifyUndoable = (message: string, undo: () => void) =>
  show(message, undo, { color: 'green', autoClose: 10_000 })

function show(
  message: string,
  undo: () => void,
  options: Omit<NotificationData, 'message'>,
): () => void {
  const hide = () => void notifications.hide(id)
  const id = notifications.show({
    ...usual,
    ...options,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          data-undo
          title="Ctrl+Z"
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => {
            hide()
            undo()
            // It goes, and would take the focus along.
            focusPage()
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  })
  return hide
}
