import { ActionIcon, Alert, Code, Tooltip } from '@mantine/core'
import { IconLock } from './icons.ts'
import type { ReactNode } from 'react'

export interface MissingProps {
  accesses: readonly string[]
}

/** Which accesses stand between somebody and what is not offered. */
export function Missing({ accesses }: MissingProps) {
  if (accesses.length === 0) return null
  return (
    <>
      Missing {accesses.length === 1 ? 'permission' : 'permissions'}:{' '}
      {accesses.map((access, index) => (
        <span key={access}>
          {index > 0 && ', '}
          <Code>{access}</Code>
        </span>
      ))}
    </>
  )
}

export interface LockedProps extends Partial<MissingProps> {
  /** @default 'You can view this but not change it.' */
  children?: ReactNode
}

/** Says why something can only be looked at. */
export function Locked({
  accesses = [],
  children = 'You can view this but not change it.',
}: LockedProps) {
  return (
    <Alert role="note" color="gray" icon={<IconLock aria-hidden />}>
      {children} <Missing accesses={accesses} />
    </Alert>
  )
}

/** How many accesses a tooltip names. */
const most = 4

/** In place of a button: why it is not there, for the pointer and the ear. */
export function Kept({ missing }: { missing: readonly string[] }) {
  const rest = missing.length - most
  const label = `You cannot remove this. Missing: ${missing.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return (
    <Tooltip label={label} multiline maw={340}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-disabled
        aria-label={label}
        style={{ cursor: 'help' }}
      >
        <IconLock size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
