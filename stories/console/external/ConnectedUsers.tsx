import { IconPlugConnectedX } from '../parts/icons.ts'
import type { Uuid } from 'wazo-auth-query'
import { useInfiniteExternalUsers } from 'wazo-auth-query/react'
import { byUuid, growingPage } from '../parts/growing.ts'
import { Notice } from '../parts/Notice.tsx'
import { Relation } from '../parts/Relation.tsx'
import { Section } from '../parts/Section.tsx'
import { UserName } from '../parts/UserName.tsx'

/** Whose accounts are connected; the server knows no order and no search. */
export function ConnectedUsers({ type }: { type: string }) {
  const users = useInfiniteExternalUsers({
    auth_type: type,
    limit: growingPage,
  })
  const empty = {
    icon: IconPlugConnectedX,
    title: 'No connected users',
    text: 'Connect accounts from each user’s page.',
  }
  // A type that nothing is known of yet is no error.
  if (users.error?.code === 'unknown-external-auth-type')
    return (
      <Section flush title="Connected users">
        <Notice icon={empty.icon} order={3} title={empty.title}>
          The server does not know this type yet.
        </Notice>
      </Section>
    )
  return (
    <Relation
      title="Connected users"
      description="Users with a connected account, in no particular order."
      label="Connected users"
      query={users}
      keyOf={byUuid}
      row={connectedUser}
      empty={empty}
    />
  )
}

const connectedUser = ({ uuid }: { uuid: Uuid }) => <UserName uuid={uuid} />
