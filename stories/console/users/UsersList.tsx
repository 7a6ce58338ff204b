import type { User } from 'wazo-auth-query'
import { usersQuery } from 'wazo-auth-query'
import { useSession, useUsers } from 'wazo-auth-query/react'
import { useCallback, useState } from 'react'
import { DataTable } from '../parts/DataTable.tsx'
import { Pager } from '../parts/Pager.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { usePageClamp } from '../parts/usePageClamp.ts'
import { usePrefetch } from '../parts/usePrefetch.ts'
import { pageSize, usersInput } from '../router/lists.ts'
import { DeleteUserDialog } from '../user/DeleteUserDialog.tsx'
import { DisableUserDialog } from '../user/DisableUserDialog.tsx'
import type { AskAbout } from './UserActions.tsx'
import { BulkBar } from './BulkBar.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import type { BulkJob } from './bulkJob.ts'
import { NoUsers } from './NoUsers.tsx'
import { UserCard } from './UserCard.tsx'
import { UsersToolbar } from './UsersToolbar.tsx'
import { useSelection } from './useSelection.ts'
import { useUsersSearch } from './useUsersSearch.ts'
import { useUsersTable } from './useUsersTable.tsx'

const none: readonly User[] = []

/** The users of the tenant, and what can be done with many at once. */
export function UsersList() {
  const { search, change, toPage } = useUsersSearch()
  const { page = 1 } = search
  const users = useUsers(usersInput(search))
  const { data, isPlaceholderData, isFetching } = users
  const count = data?.filtered ?? data?.total
  usePageClamp(page, isPlaceholderData ? undefined : data, toPage)
  usePrefetch(
    usersQuery,
    count !== undefined && page * pageSize < count && !isPlaceholderData
      ? usersInput({ ...search, page: page + 1 })
      : undefined,
  )

  const me = useSession().user?.uuid
  const selection = useSelection()
  const [job, setJob] = useState<BulkJob>()
  const [asked, setAsked] = useState<{ question: string; user: User }>()
  const onAsk = useCallback<AskAbout>(
    (question, user) => setAsked({ question, user }),
    [],
  )
  const close = () => setAsked(undefined)
  const items = data?.items ?? none
  const table = useUsersTable({
    users: items,
    search,
    change,
    selection,
    me,
    onAsk,
  })

  return (
    <div className="console-card">
      <UsersToolbar
        search={search}
        change={change}
        isSearching={isFetching && isPlaceholderData}
      />
      <QueryState query={users} skeleton={<TableSkeleton />}>
        {({ items: shown, total }) => (
          <>
            {count === 0 || shown.length === 0 ? (
              <NoUsers total={total} onClear={() => change(cleared)} />
            ) : (
              <DataTable
                caption="Users"
                table={table}
                card={(row) => <UserCard row={row} me={me} onAsk={onAsk} />}
                isStale={isPlaceholderData}
                isFetching={isFetching}
              />
            )}
            <Pager
              page={page}
              count={count ?? 0}
              shown={shown.length}
              noun="users"
              onPage={toPage}
            />
          </>
        )}
      </QueryState>
      <BulkBar
        count={selection.users.length}
        onClear={selection.clear}
        onAction={(action) => setJob({ action, users: selection.users })}
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
      {job && (
        <BulkDialog
          key={`${job.action} ${job.users.map(({ uuid }) => uuid).join()}`}
          job={job}
          onAgain={setJob}
          onClose={(done) => {
            selection.drop(done)
            setJob(undefined)
          }}
        />
      )}
    </div>
  )
}

const cleared = {
  search: undefined,
  purpose: undefined,
  policy: undefined,
  page: undefined,
}
