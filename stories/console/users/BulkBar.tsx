import {
  Button,
  CloseButton,
  Group,
  Paper,
  Text,
  Transition,
} from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconTrash, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { deleteUser, updateUser } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import type { BulkAction } from './bulkJob.ts'

export interface BulkBarProps {
  count: number
  onAction: (action: BulkAction) => void
  onClear: () => void
}

/** What can be done with everybody who is selected. */
export function BulkBar({ count, onAction, onClear }: BulkBarProps) {
  const hasRoom = useMediaQuery('(min-width: 30em)', true, {
    getInitialValueInEffect: false,
  })
  // Who is selected may differ: the server refuses one by one.
  const canUpdate = useCan(updateUser).status !== 'denied'
  const canDelete = useCan(deleteUser).status !== 'denied'
  return (
    <>
      <div role="status" style={hidden}>
        {count > 0 && `${count} selected`}
      </div>
      <Transition mounted={count > 0} transition="slide-up">
        {(style) => (
          <Paper
            role="toolbar"
            aria-label="With everybody who is selected"
            shadow="lg"
            radius="lg"
            withBorder
            px={hasRoom ? 'md' : 'xs'}
            py={10}
            pos="fixed"
            bottom={16}
            left="50%"
            w="max-content"
            maw="calc(100vw - 24px)"
            style={{ ...style, translate: '-50%', zIndex: 150 }}
          >
            <Group gap={hasRoom ? 8 : 6} justify="center">
              <Text size="sm" fw={500} mr={4} className="console-number">
                {count} selected
              </Text>
              {canUpdate && (
                <>
                  <Button
                    size="compact-md"
                    variant="default"
                    leftSection={
                      hasRoom && <IconUserCheck size={16} aria-hidden />
                    }
                    onClick={() => onAction('enable')}
                  >
                    Enable
                  </Button>
                  <Button
                    size="compact-md"
                    variant="default"
                    leftSection={
                      hasRoom && <IconUserOff size={16} aria-hidden />
                    }
                    onClick={() => onAction('disable')}
                  >
                    Disable
                  </Button>
                </>
              )}
              {canDelete && (
                <Button
                  size="compact-md"
                  color="red"
                  leftSection={hasRoom && <IconTrash size={16} aria-hidden />}
                  onClick={() => onAction('delete')}
                >
                  Delete
                </Button>
              )}
              <CloseButton aria-label="Clear the selection" onClick={onClear} />
            </Group>
          </Paper>
        )}
      </Transition>
    </>
  )
}

const hidden = {
  position: 'absolute',
  clipPath: 'inset(50%)',
  width: 1,
  height: 1,
  overflow: 'hidden',
} as const
