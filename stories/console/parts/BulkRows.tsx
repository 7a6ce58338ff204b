import { Code, Group, Loader, ScrollArea, Text } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconMinus } from './icons.ts'
import type { WazoAuthError } from 'wazo-auth-query'
import { describe } from './describe.ts'
import type { BulkRow, Outcomes } from './useBulkRun.ts'

export interface BulkRowsProps {
  label: string
  rows: readonly Omit<BulkRow<unknown>, 'input'>[]
  /** Once it has been begun. */
  outcomes?: Outcomes | undefined
}

/** All that is meant, and what came of it. */
export function BulkRows({ label, rows, outcomes }: BulkRowsProps) {
  return (
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'list', 'aria-label': label }}
    >
      {rows.map(({ key, name }) => (
        <Group
          key={key}
          role="listitem"
          justify="space-between"
          gap="sm"
          py={8}
          style={{ borderTop: '1px solid var(--console-line)' }}
        >
          <Text size="sm" fw={500}>
            {name}
          </Text>
          {outcomes && <Outcome error={outcomes.get(key)} />}
        </Group>
      ))}
    </ScrollArea.Autosize>
  )
}

function Outcome({ error }: { error: WazoAuthError | null | undefined }) {
  if (error === undefined)
    return <Loader size={14} role="img" aria-label="Waiting" />
  if (error === null)
    return (
      <Group gap={4} c="var(--mantine-color-green-text)">
        <IconCheck size={16} aria-hidden />
        <Text size="sm">Done</Text>
      </Group>
    )
  const isStopped = error.kind === 'aborted'
  return (
    <Group
      gap={4}
      c={isStopped ? 'dimmed' : 'var(--mantine-color-red-text)'}
      style={{ textAlign: 'right' }}
    >
      {isStopped ? (
        <IconMinus size={16} aria-hidden />
      ) : (
        <IconAlertCircle size={16} aria-hidden />
      )}
      <Text size="sm">
        {isStopped ? 'Not done: stopped' : describe(error).title}
        {error.requiredAccess && (
          <>
            {': '}
            <Code>{error.requiredAccess}</Code>
          </>
        )}
      </Text>
    </Group>
  )
}
