import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowsSplit2 } from './icons.ts'
import type { FieldConflict } from 'wazo-auth-query'
import type { ReactNode } from 'react'
import classes from './editConflict.module.css'
import type { Edit } from './useEdit.ts'
import { useIntoView } from './useIntoView.ts'

export interface EditConflictProps {
  edit: Pick<Edit, 'conflicts' | 'takeTheirs' | 'saveMine'>
  /** The fields as the form calls them. */
  labels: Readonly<Record<string, string>>
  /** Values as the form shows them. */
  show?: (field: string, value: unknown, conflict: FieldConflict) => string
  /** What there is to say where nobody else has changed the same. */
  children: ReactNode
}

/** Someone else changed this too: which is to stay. */
export function EditConflict({
  edit: { conflicts, takeTheirs, saveMine },
  labels,
  show = (_, value) => showValue(value),
  children,
}: EditConflictProps) {
  const alert = useIntoView(conflicts)
  if (!conflicts) return children
  return (
    <Alert
      ref={alert}
      role="alert"
      color="amber"
      title="Someone else changed this too"
      icon={<IconArrowsSplit2 aria-hidden />}
    >
      <Stack gap="sm">
        <Text size="sm">
          Your changes are not saved yet. Choose which version to keep.
        </Text>
        {Object.entries(conflicts).map(([field, conflict]) => (
          <div key={field} role="group" aria-label={labels[field] ?? field}>
            <Text size="sm" fw={500} mb={4}>
              {labels[field] ?? field}
            </Text>
            <div className={classes.sides}>
              {sides.map(([side, title]) => (
                <div key={side}>
                  <Text size="xs" c="dimmed">
                    {title}
                  </Text>
                  <Text size="sm">{show(field, conflict[side], conflict)}</Text>
                </div>
              ))}
            </div>
          </div>
        ))}
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={takeTheirs}>
            Take theirs
          </Button>
          <Button size="compact-md" variant="default" onClick={saveMine}>
            Save mine
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

const sides = [
  ['base', 'Before'],
  ['theirs', 'Theirs'],
  ['mine', 'Yours'],
] as const

/** Lists and addresses too, in one line. */
export const showValue = (value: unknown): string =>
  (typeof value === 'object'
    ? Object.values(value ?? {})
        .filter(Boolean)
        .join(', ')
    : String(value)) || 'nothing'
