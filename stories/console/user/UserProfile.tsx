import { Stack } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { UserEmails } from '../emails/UserEmails.tsx'
import { CopyText } from '../parts/CopyText.tsx'
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
        <Section title="User ID">
          <CopyText value={user.uuid} label="Copy user ID" />
        </Section>
      </Stack>
    </TwoColumns>
  )
}
