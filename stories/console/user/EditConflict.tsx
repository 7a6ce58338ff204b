import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconArrowsSplit2 } from '../parts/icons.ts'
import type { FieldConflict } from 'wazo-auth-query'

export interface EditConflictProps {
  conflicts: Readonly<Record<string, FieldConflict>>
  /** The fields as the form calls them. */
  labels: Readonly<Record<string, string>>
  /** Values as the form shows them. */
  show: (field: string, value: unknown) => string
  onTheirs: () => void
  onMine: () => void
}

/** Somebody else has changed the same: which is to stay. */
export function EditConflict({
  conflicts,
  labels,
  show,
  onTheirs,
  onMine,
}: EditConflictProps) {
  return (
    <Alert
      role="alert"
      color="gray"
      title="Somebody else has changed the same"
      icon={<IconArrowsSplit2 aria-hidden />}
    >
      <Text size="sm">Nothing of yours has been saved yet.</Text>
      <List size="sm" my="xs">
        {Object.entries(conflicts).map(([field, { mine, theirs }]) => (
          <List.Item key={field} style={{ overflowWrap: 'anywhere' }}>
            {labels[field] ?? field}: theirs is <b>{show(field, theirs)}</b>,
            yours <b>{show(field, mine)}</b>
          </List.Item>
        ))}
      </List>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={onTheirs}>
          Take theirs
        </Button>
        <Button size="compact-sm" variant="default" onClick={onMine}>
          Save mine
        </Button>
      </Group>
    </Alert>
  )
}
