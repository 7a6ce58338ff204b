import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { MutationDefinition } from 'wazo-auth-query'
import { BulkRows } from './BulkRows.tsx'
import { manyOf, type Noun } from './noun.ts'
import { useBulkRun, type BulkRow } from './useBulkRun.ts'
import { useFocusBack } from './useFocusBack.ts'
import { singly } from './singly.ts'

export interface BulkDialogProps<TInput, TOutput> {
  verb: string
  noun: Noun
  /** What it comes to. */
  effect: string
  danger?: boolean
  definition: MutationDefinition<TInput, TOutput>
  rows: readonly BulkRow<TInput>[]
  /** For which rows it has worked. */
  onClose: (done: readonly string[]) => void
}

/** Asks, runs, and says for each row what came of it. */
export function BulkDialog<TInput, TOutput>(
  props: BulkDialogProps<TInput, TOutput>,
) {
  useFocusBack()
  const [{ count, rows, done }, setAttempt] = useState({
    count: 1,
    rows: props.rows,
    done: [] as readonly string[],
  })
  return (
    <Attempt
      {...props}
      key={count}
      rows={rows}
      onAgain={(failed, worked) =>
        setAttempt({
          count: count + 1,
          rows: failed,
          done: [...done, ...worked],
        })
      }
      onClose={(worked) => props.onClose([...done, ...worked])}
    />
  )
}

interface AttemptProps<TInput, TOutput> extends BulkDialogProps<
  TInput,
  TOutput
> {
  /** Starts over with those that have failed. */
  onAgain: (
    failed: readonly BulkRow<TInput>[],
    worked: readonly string[],
  ) => void
}

function Attempt<TInput, TOutput>({
  verb,
  noun,
  effect,
  danger = false,
  definition,
  rows,
  onAgain,
  onClose,
}: AttemptProps<TInput, TOutput>) {
  const { status, outcomes, run, stop } = useBulkRun(definition, rows)
  const failed = rows.filter(({ key }) => outcomes.get(key))
  const done = rows
    .filter(({ key }) => outcomes.get(key) === null)
    .map(({ key }) => key)
  const isRunning = status === 'pending'
  const isOver = status === 'success'
  const close = () => onClose(done)
  const what = `${verb} ${manyOf(rows.length, noun)}`
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={status === 'idle' ? `${what}?` : what}
      closeOnEscape={!isRunning}
      closeOnClickOutside={!isRunning}
      withCloseButton={!isRunning}
    >
      <Stack>
        {status === 'idle' ? (
          <Text>{effect}</Text>
        ) : (
          <div>
            <Text role="status" size="sm" mb={6}>
              {isOver
                ? summary(done.length, failed.length)
                : `${outcomes.size} of ${rows.length} done…`}
            </Text>
            <Progress.Root size="md">
              <Progress.Section
                value={(done.length / rows.length) * 100}
                color="green"
                aria-label="Done"
              />
              <Progress.Section
                value={(failed.length / rows.length) * 100}
                color="red"
                aria-label="Failed"
              />
            </Progress.Root>
          </div>
        )}
        <BulkRows
          label={noun.many}
          rows={rows}
          outcomes={status === 'idle' ? undefined : outcomes}
        />
        <Group justify="flex-end" gap="xs">
          {isRunning && (
            <Button variant="default" onClick={stop} autoFocus>
              Stop
            </Button>
          )}
          {isOver && failed.length > 0 && (
            <Button variant="default" onClick={() => onAgain(failed, done)}>
              Retry failed
            </Button>
          )}
          {isOver && (
            <Button onClick={close} autoFocus>
              Close
            </Button>
          )}
          {status === 'idle' && (
            <>
              <Button variant="default" onClick={close} data-autofocus>
                Cancel
              </Button>
              <Button {...(danger && { color: 'red' })} onClick={singly(run)}>
                {what}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function summary(done: number, failed: number): string {
  if (failed === 0) return `${done} done.`
  return `${done} done, ${failed} failed.`
}
