import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { User, Uuid } from 'wazo-auth-query'
import { actionsColumn, selectColumn, tenantColumn } from '../parts/columns.tsx'
import { nameOf, purposeNames } from '../parts/person.ts'
import { EnabledBadge } from '../parts/UserBadges.tsx'
import { Written } from '../parts/Written.tsx'
import { UserActions, type AskAbout } from './UserActions.tsx'
import { UserEmail } from './UserEmail.tsx'
import { UserLink } from './UserLink.tsx'

const column = createColumnHelper<User>()

export const userColumns = (me: Uuid | undefined, onAsk: AskAbout) => [
  selectColumn<User>('Select all users on this page', nameOf),
  column.accessor('firstname', {
    header: 'Name',
    size: 21,
    cell: ({ row: { original } }) => (
      <UserLink user={original} isMe={original.uuid === me} />
    ),
  }),
  column.accessor('username', {
    header: 'Username',
    cell: ({ getValue }) => <Written text={getValue()} />,
  }),
  column.display({
    id: 'email',
    size: 30,
    header: 'E-mail',
    cell: ({ row: { original } }) => <UserEmail user={original} />,
  }),
  column.accessor('purpose', {
    header: 'Type',
    enableSorting: false,
    cell: ({ getValue }) => (
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {purposeNames[getValue()]}
      </Text>
    ),
  }),
  tenantColumn<User>(),
  column.accessor('enabled', {
    header: 'Status',
    enableSorting: false,
    cell: ({ getValue }) => <EnabledBadge enabled={getValue()} />,
  }),
  actionsColumn<User>((user) => (
    <UserActions user={user} isMe={user.uuid === me} onAsk={onAsk} />
  )),
]
