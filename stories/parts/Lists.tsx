import { Button, Center, Divider, ScrollArea, Stack, Text } from '@mantine/core'
import {
  QueryErrorResetBoundary,
  type QueryErrorResetBoundaryProps,
} from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Component, memo, Suspense, useRef, type ReactNode } from 'react'
import {
  useInfiniteUsers,
  useSuspenseUsers,
  useUsers,
} from 'wazo-auth-query/react'
import type { User, WazoAuthError } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { Person } from './Person.tsx'
import { Problem } from './Problem.tsx'
import { Waiting } from './Waiting.tsx'

const order = 'firstname' as const

/** A list that grows page by page. */
export function InfiniteUsers() {
  const users = useInfiniteUsers({ limit: 15, order })
  const { data, hasNextPage, isFetchingNextPage } = users
  const people = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Panel
      title="All users"
      width={440}
      hint={data && `${people.length} of ${data.pages[0]?.filtered}`}
    >
      <Stack gap="xs">
        {users.isPending && <Waiting what="users" />}
        {people.map((user) => (
          <Person key={user.uuid} user={user} />
        ))}
        {users.isError && <Problem error={users.error} />}
        {hasNextPage ? (
          <Button
            variant="light"
            loading={isFetchingNextPage}
            onClick={() => void users.fetchNextPage()}
          >
            {users.isFetchNextPageError ? 'Try again' : 'Show more'}
          </Button>
        ) : (
          data && <Divider label="End of list" />
        )}
      </Stack>
    </Panel>
  )
}

/** The component reads as if the users were there already. */
function Names() {
  const { data } = useSuspenseUsers({ limit: 5, order })
  return (
    <Stack gap="xs">
      {data.items.map((user) => (
        <Person key={user.uuid} user={user} />
      ))}
    </Stack>
  )
}

/** Waiting and failing are the business of boundaries. */
export function SuspenseUsers() {
  return (
    <Panel title="Users" width={440}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onReset={reset}>
            <Suspense fallback={<Waiting what="users" />}>
              <Names />
            </Suspense>
          </Boundary>
        )}
      </QueryErrorResetBoundary>
    </Panel>
  )
}

interface BoundaryProps {
  onReset: Parameters<
    Extract<QueryErrorResetBoundaryProps['children'], (value: never) => unknown>
  >[0]['reset']
  children: ReactNode
}

class Boundary extends Component<
  BoundaryProps,
  { error: WazoAuthError | null }
> {
  override state: { error: WazoAuthError | null } = { error: null }

  static getDerivedStateFromError(error: WazoAuthError) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <Problem
        error={error}
        onRetry={() => {
          this.props.onReset()
          this.setState({ error: null })
        }}
      />
    )
  }
}

const Row = memo(function Row({ user }: { user: User }) {
  return <Person user={user} />
})

/** A thousand rows of one answer; only what is seen is in the document. */
export function ThousandUsers() {
  const users = useUsers({ limit: 1000, order: 'username' })
  const viewport = useRef<HTMLDivElement>(null)
  const items = users.data?.items ?? []
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => 52,
    overscan: 4,
  })
  return (
    <Panel
      title="All users"
      width={440}
      hint={users.data && `${items.length} rows`}
    >
      {users.isPending && <Waiting what="users" />}
      {users.isError && <Problem error={users.error} />}
      <ScrollArea
        h={440}
        viewportRef={viewport}
        viewportProps={{ tabIndex: 0, 'aria-label': 'Users', role: 'region' }}
      >
        <ul
          style={{
            height: rows.getTotalSize(),
            position: 'relative',
            listStyle: 'none',
            margin: 0,
            padding: 0,
          }}
        >
          {rows.getVirtualItems().map(({ index, start }) => (
            <li
              key={items[index]!.uuid}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ position: 'absolute', top: start, left: 0, right: 0 }}
            >
              <Row user={items[index]!} />
            </li>
          ))}
        </ul>
      </ScrollArea>
      {users.data && items.length === 0 && (
        <Center>
          <Text>No users</Text>
        </Center>
      )}
    </Panel>
  )
}
