import { Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Section } from '../parts/Section.tsx'
import { EditUserForm } from './EditUserForm.tsx'

/** Who it is. */
export function UserProfile({ user }: { user: User }) {
  return (
    <SimpleGrid
      cols={{ base: 1, lg: 2 }}
      spacing="lg"
      style={{ alignItems: 'start' }}
    >
      <EditUserForm user={user} />
      <Stack gap="lg">
        <Section title="E-mail addresses">
          {user.emails.length === 0 && <Text c="dimmed">None</Text>}
          <Stack gap="xs">
            {user.emails.map(({ uuid, address, main, confirmed }) => (
              <Group key={uuid} gap="xs">
                <Text style={{ overflowWrap: 'anywhere' }}>{address}</Text>
                {main && <Badge color="fjord">Main</Badge>}
                {!confirmed && <Badge color="amber">Unconfirmed</Badge>}
              </Group>
            ))}
          </Stack>
        </Section>
        <Section title="Identifier">
          <Group gap="xs" wrap="nowrap">
            <Text className="console-mono" style={{ flex: 1 }}>
              {user.uuid}
            </Text>
            <CopyButton value={user.uuid} label="Copy the identifier" />
          </Group>
        </Section>
      </Stack>
    </SimpleGrid>
  )
}
