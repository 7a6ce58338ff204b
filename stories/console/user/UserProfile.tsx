import { Group, Stack, Text } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { UserEmails } from '../emails/UserEmails.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { TwoColumns } from '../parts/TwoColumns.tsx'
import { Section } from '../parts/Section.tsx'
import { EditUserForm } from './EditUserForm.tsx'

/** Who it is. */
export function UserProfile({ user }: { user: User }) {
  return (
    <TwoColumns>
      <EditUserForm user={user} />
      <Stack gap="lg">
        <UserEmails user={user} />
        <Section title="Identifier">
          <Group gap="xs" wrap="nowrap">
            <Text className="console-mono" style={{ flex: 1 }}>
              {user.uuid}
            </Text>
            <CopyButton value={user.uuid} label="Copy the identifier" />
          </Group>
        </Section>
      </Stack>
    </TwoColumns>
  )
}
