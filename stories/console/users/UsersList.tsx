import { usersQuery, type User } from 'wazo-auth-query'
import { useSession, useUsers } from 'wazo-auth-query/react'
import { useCallback, useState } from 'react'
import { byUuid } from '../parts/growing.ts'
import { PagedList } from '../parts/PagedList.tsx'
import { userNoun } from '../parts/person.ts'
import { useListSearch } from '../parts/useListSearch.ts'
import { usePages } from '../parts/usePages.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { useSelection } from '../parts/useSelection.ts'
import { usersInput } from '../router/lists.ts'
import type { UsersSearch } from '../router/search.ts'
import { DeleteUserDialog } from '../user/DeleteUserDialog.tsx'
import { DisableUserDialog } from '../user/DisableUserDialog.tsx'
import { BulkUsers, type BulkAction } from './BulkUsers.tsx'
import { NoUsers } from './NoUsers.tsx'
import type { AskAbout } from './UserActions.tsx'
import { UserCard } from './UserCard.tsx'
import { UsersBulkBar } from './UsersBulkBar.tsx'
import { UsersToolbar } from './UsersToolbar.tsx'
import { useUsersTable } from './useUsersTable.tsx'

/** The users of the tenant, and what can be done with many at once. */
export function UsersList() {
  const { search, change, toPage } = useListSearch<UsersSearch>('/app/users')
  const users = useUsers(usersInput(search))
  const pages = usePages(users, search, toPage)
  usePrefetch(
    usersQuery,
    pages.hasNext ? usersInput({ ...search, page: pages.page + 1 }) : undefined,
  )
  const me = useSession().user?.uuid
  const selection = useSelection<User>(byUuid)
  const [action, setAction] = useState<BulkAction>()
  const [asked, setAsked] = useState<{ question: string; user: User }>()
  const onAsk = useCallback<AskAbout>(
    (question, user) => setAsked({ question, user }),
    [],
  )
  const close = () => setAsked(undefined)
  const table = useUsersTable({
    users: pages.rows,
    search,
    change,
    selection,
    me,
    onAsk,
  })
  return (
    <PagedList
      noun={userNoun}
      query={users}
      pages={pages}
      table={table}
      card={(row) => <UserCard row={row} me={me} onAsk={onAsk} />}
      toolbar={
        <UsersToolbar
          search={search}
          change={change}
          isSearching={users.isFetching && users.isPlaceholderData}
        />
      }
      empty={(total) => (
        <NoUsers total={total} onClear={() => change(cleared)} />
      )}
    >
      <UsersBulkBar
        count={selection.rows.length}
        onClear={selection.clear}
        onAction={setAction}
      />
      {asked?.question === 'disable' && (
        <DisableUserDialog user={asked.user} onClose={close} />
      )}
      {asked?.question === 'delete' && (
        <DeleteUserDialog
          user={asked.user}
          onClose={close}
          onDeleted={() => selection.drop([asked.user.uuid])}
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

const cleared = { search: undefined, purpose: undefined, policy: undefined }
