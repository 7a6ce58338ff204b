import { createUser, usersQuery, type User } from 'wazo-auth-query'
import { useSession, useUsers } from 'wazo-auth-query/react'
import { useCallback, useMemo, useState } from 'react'
import { byUuid } from '../parts/growing.ts'
import { IconUsers } from '../parts/icons.ts'
import { NewButton } from '../parts/NewButton.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PagedList } from '../parts/PagedList.tsx'
import { userNoun } from '../parts/person.ts'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePagedList } from '../parts/usePagedList.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { useServerTable } from '../parts/useServerTable.ts'
import { usersInput } from '../router/lists.ts'
import { DeleteUserDialog } from '../user/DeleteUserDialog.tsx'
import { DisableUserDialog } from '../user/DisableUserDialog.tsx'
import { BulkUsers, type BulkAction } from './BulkUsers.tsx'
import type { AskAbout } from './UserActions.tsx'
import { UserCard } from './UserCard.tsx'
import { UsersBulkBar } from './UsersBulkBar.tsx'
import { UsersFilters } from './UsersFilters.tsx'
import { userColumns } from './userColumns.tsx'

/** The users of the tenant, and what can be done with many at once. */
export function UsersList() {
  const asked = useListSearch('/app/users', usersInput)
  const list = usePagedList(asked, useUsers(asked.input))
  usePrefetch(usersQuery, list.next)
  const me = useSession().user?.uuid
  const selection = useSelection<User>(byUuid)
  const [action, setAction] = useState<BulkAction>()
  const [asking, setAsking] = useState<{ question: string; user: User }>()
  const onAsk = useCallback<AskAbout>(
    (question, user) => setAsking({ question, user }),
    [],
  )
  const close = () => setAsking(undefined)
  const { recurse = false } = list.search
  const table = useServerTable({
    list,
    columns: useMemo(() => userColumns(me, onAsk), [me, onAsk]),
    selection,
    canSelect: ({ uuid }) => uuid !== me,
    visibility: { tenant: recurse, purpose: !recurse },
  })
  return (
    <PagedList
      noun={userNoun}
      list={list}
      table={table}
      card={(row) => <UserCard row={row} me={me} onAsk={onAsk} />}
      search={{
        label: 'Search users',
        looksAt: 'Search covers names, usernames and e-mail addresses.',
      }}
      filters={<UsersFilters list={list} />}
      empty={
        <Notice
          icon={IconUsers}
          color="fjord"
          title="No users yet"
          actions={
            <NewButton required={createUser} to="/users/new">
              Create the first user
            </NewButton>
          }
        >
          No one can sign in to this tenant yet.
        </Notice>
      }
    >
      <UsersBulkBar
        count={selection.rows.length}
        onClear={selection.clear}
        onAction={setAction}
      />
      {asking?.question === 'disable' && (
        <DisableUserDialog user={asking.user} onClose={close} />
      )}
      {asking?.question === 'delete' && (
        <DeleteUserDialog
          user={asking.user}
          onClose={close}
          onDeleted={() => selection.drop([asking.user.uuid])}
        />
      )}
      {action && (
        <BulkUsers
          action={action}
          users={selection.rows}
          onClose={(done) => {
            selection.drop(done)
            setAction(undefined)
          }}
        />
      )}
    </PagedList>
  )
}
