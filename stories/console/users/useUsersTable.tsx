import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { User, Uuid } from 'wazo-auth-query'
import { useMemo } from 'react'
import { actionsColumn, selectColumn, tenantColumn } from '../parts/columns.tsx'
import { byUuid } from '../parts/growing.ts'
import { nameOf, purposeNames } from '../parts/person.ts'
import { EnabledBadge } from '../parts/UserBadges.tsx'
import type { ChangeSearch } from '../parts/useListSearch.ts'
import type { Selection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { Written } from '../parts/Written.tsx'
import type { UsersSearch } from '../router/search.ts'
import { UserActions, type AskAbout } from './UserActions.tsx'
import { UserEmail } from './UserEmail.tsx'
import { UserLink } from './UserLink.tsx'

export interface UsersTableOptions {
  users: readonly User[]
  search: UsersSearch
  change: ChangeSearch<UsersSearch>
  selection: Selection<User>
  me: Uuid | undefined
  onAsk: AskAbout
}

const column = createColumnHelper<User>()

export function useUsersTable(options: UsersTableOptions) {
  const { users, search, change, selection, me, onAsk } = options
  const { order = 'username', direction, recurse = false } = search
  const columns = useMemo(() => columnsFor(me, onAsk), [me, onAsk])
  return useServerTable({
    rows: users,
    columns,
    keyOf: byUuid,
    sorting: { order, direction },
    change,
    selection,
    canSelect: ({ uuid }) => uuid !== me,
    visibility: { tenant: recurse, purpose: !recurse },
  })
}

const columnsFor = (me: Uuid | undefined, onAsk: AskAbout) => [
  selectColumn<User>('Select everybody on this page', nameOf),
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
    header: 'Kind',
    enableSorting: false,
    cell: ({ getValue }) => (
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {purposeNames[getValue()]}
      </Text>
    ),
  }),
  tenantColumn<User>(),
  column.accessor('enabled', {
    header: 'State',
    enableSorting: false,
    cell: ({ getValue }) => <EnabledBadge enabled={getValue()} />,
  }),
  actionsColumn<User>((user) => (
    <UserActions user={user} isMe={user.uuid === me} onAsk={onAsk} />
  )),
]
