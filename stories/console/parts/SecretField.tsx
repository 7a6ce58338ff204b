import { Button, Code, Group, PasswordInput, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'

/** `undefined` leaves what is there, `null` clears it. */
export type SecretChange = string | null | undefined

export interface SecretFieldProps {
  /** In its form, which puts the focus here when it is wrong. */
  name: string
  label: string
  description?: ReactNode
  error?: ReactNode
  value: SecretChange
  onChange: (value: SecretChange) => void
  /** Whether there is one; `unknown` where the server does not tell. */
  held: boolean | 'unknown'
  /** Shown only when asked for; the server may never tell it. */
  current?: string | null | undefined
  /** @default true */
  clearable?: boolean
  readOnly?: boolean
}

/** Takes a secret in, and gives none out unless asked. */
export function SecretField({
  name,
  label,
  description,
  error,
  value,
  onChange,
  held,
  current,
  clearable = true,
  readOnly = false,
}: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  const isCleared = value === null
  return (
    <div>
      <PasswordInput
        label={label}
        description={description}
        error={error}
        autoComplete="off"
        data-1p-ignore
        data-path={name}
        readOnly={readOnly}
        disabled={isCleared}
        placeholder={
          isCleared
            ? 'Will be cleared'
            : held && !readOnly
              ? 'Unchanged'
              : undefined
        }
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value || undefined)
        }
        visibilityToggleButtonProps={{ 'aria-label': `Show what is typed` }}
      />
      {held && (
        <Group gap="xs" mt={6}>
          {isShown && current ? (
            <Group gap="xs" wrap="nowrap" miw={0}>
              <Code>{current}</Code>
              <CopyButton value={current} label={`Copy: ${label}`} />
            </Group>
          ) : (
            <Text size="xs" c="dimmed">
              {held === 'unknown'
                ? 'The server does not say whether one is set.'
                : 'One is set.'}
            </Text>
          )}
          {current && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${isShown ? 'Hide' : 'Show'} the current one: ${label}`}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? 'Hide' : 'Show'}
            </Button>
          )}
          {clearable && !readOnly && (
            <Button
              size="compact-xs"
              variant="subtle"
              {...(!isCleared && { color: 'red' })}
              aria-label={isCleared ? `Keep it: ${label}` : `Clear: ${label}`}
              onClick={() => onChange(isCleared ? undefined : null)}
            >
              {isCleared ? 'Keep it' : 'Clear'}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}
