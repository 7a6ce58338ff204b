import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { usual } from './notify.ts'

/** Says what will be done, with the way back as long as there is one. */
export function notifyUndo(message: string, undo: () => void): () => void {
  const id = notifications.show({
    ...usual,
    // It goes when the way back does.
    autoClose: false,
    withCloseButton: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Text>
        <Button size="compact-sm" variant="light" onClick={undo}>
          Undo
        </Button>
      </Group>
    ),
  })
  return () => void notifications.hide(id)
}
