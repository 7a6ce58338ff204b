import { Text } from '@mantine/core'
import { IconMailOff } from '../parts/icons.ts'
import type { User } from 'wazo-auth-query'
import { compareNames } from '../parts/compareNames.ts'
import { ItemList } from '../parts/ItemList.tsx'
import { Missing } from '../parts/Missing.tsx'
import { Notice } from '../parts/Notice.tsx'
import { nameOf } from '../parts/person.ts'
import { Section } from '../parts/Section.tsx'
import { AddEmailForm } from './AddEmailForm.tsx'
import { EmailRow } from './EmailRow.tsx'
import { useEditEmails } from './useEditEmails.ts'

/** The addresses of a user: the main one, what is confirmed, and what is not. */
export function UserEmails({ user }: { user: User }) {
  const { mayEdit, missing } = useEditEmails(user)
  const emails = [...user.emails].sort(
    (one, other) =>
      Number(other.main) - Number(one.main) ||
      compareNames(one.address, other.address),
  )
  return (
    <Section
      flush
      title="E-mail addresses"
      description="Confirmed addresses can be used to sign in. The primary one receives all e-mails."
    >
      {emails.length === 0 ? (
        <Notice icon={IconMailOff} order={3} title="No e-mail addresses">
          {nameOf(user)} signs in with a username and receives no e-mails.
        </Notice>
      ) : (
        <ItemList label="E-mail addresses">
          {emails.map((email) => (
            <li key={email.uuid}>
              <EmailRow
                user={user}
                email={email}
                isOnly={emails.length === 1}
              />
            </li>
          ))}
        </ItemList>
      )}
      {mayEdit ? (
        <AddEmailForm user={user} />
      ) : (
        <Text size="sm" c="dimmed" px="lg" pb="lg" pt="xs" component="div">
          <Missing accesses={missing} />
        </Text>
      )}
    </Section>
  )
}
