import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import type { BulkJob } from './bulkJob.ts'
import { BulkRows } from './BulkRows.tsx'
import { useBulkUsers } from './useBulkUsers.ts'

export interface BulkDialogProps {
  job: BulkJob
  /** Starts over with those that have failed. */
  onAgain: (job: BulkJob) => void
  /** For whom it has worked. */
  onClose: (done: readonly Uuid[]) => void
}

const verbs = {
  enable: 'Enable',
  disable: 'Disable',
  delete: 'Delete',
} as const

const effects = {
  enable: 'They can sign in again.',
  disable: 'They cannot sign in any more, and all their sessions end.',
  delete:
    'This cannot be undone. Tokens they hold stay valid until they expire: disable first to end their sessions.',
} as const

/** Asks, runs, and says for each row what came of it. */
export function BulkDialog({ job, onAgain, onClose }: BulkDialogProps) {
  const { action, users } = job
  const { status, outcomes, run, stop } = useBulkUsers(action)
  const failed = users.filter(({ uuid }) => outcomes.get(uuid))
  const done = users.filter(({ uuid }) => outcomes.get(uuid) === null)
  const verb = verbs[action]
  const isRunning = status === 'pending'
  const isOver = status === 'success'
  const close = () => onClose(done.map(({ uuid }) => uuid))
  const people = `${users.length} ${users.length === 1 ? 'user' : 'users'}`
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={`${verb} ${people}`}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        {status === 'idle' && <Text>{effects[action]}</Text>}
        {status !== 'idle' && (
          <div>
            <Text role="status" size="sm" mb={6}>
              {isOver
                ? summary(done.length, failed.length)
                : `${outcomes.size} of ${users.length} done…`}
            </Text>
            <Progress.Root size="md">
              <Progress.Section
                value={(done.length / users.length) * 100}
                color="green"
                aria-label="Done"
              />
              <Progress.Section
                value={(failed.length / users.length) * 100}
                color="red"
                aria-label="Failed"
              />
            </Progress.Root>
          </div>
        )}
        <BulkRows
          users={users}
          outcomes={outcomes}
          hasStarted={status !== 'idle'}
        />
        <Group justify="flex-end" gap="xs">
          {isRunning && (
            <Button variant="default" onClick={stop}>
              Stop
            </Button>
          )}
          {isOver && failed.length > 0 && (
            <Button
              variant="default"
              onClick={() => onAgain({ action, users: failed })}
            >
              Try the failed again
            </Button>
          )}
          {isOver && <Button onClick={close}>Close</Button>}
          {status === 'idle' && (
            <>
              <Button variant="default" onClick={close} data-autofocus>
                Cancel
              </Button>
              <Button
                {...(action === 'delete' && { color: 'red' })}
                onClick={() => run(users)}
              >
                {verb} {people}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function summary(done: number, failed: number): string {
  if (failed === 0) return `All ${done} done.`
  return `${done} done, ${failed} failed.`
}
