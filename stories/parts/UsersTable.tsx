import { Group, Pagination, Table, Text, TextInput } from '@mantine/core'
import { IconSearch, IconWifiOff } from '../console/parts/icons.ts'
import { useState } from 'react'
import { useUsers } from 'wazo-auth-query/react'
import { offsetOf, pageCount, type User } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { emailOf, Enabled, Person } from './Person.tsx'
import { Problem } from './Problem.tsx'
import { Nothing, Waiting } from './Waiting.tsx'

export interface UsersTableProps {
  title?: string
  /** Rows on one page. */
  size?: number
}

/** A searchable table of users: the server pages, searches and sorts. */
export function UsersTable({ title = 'Users', size = 8 }: UsersTableProps) {
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const users = useUsers({
    search: search || undefined,
    limit: size,
    offset: offsetOf(page, size),
    order: 'firstname',
  })
  const counts = users.data
  return (
    <Panel
      title={title}
      hint={counts ? `${counts.filtered} of ${counts.total}` : ' '}
      aside={
        <TextInput
          aria-label="Search users"
          placeholder="Search"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value)
            setPage(1)
          }}
        />
      }
    >
      {users.isPending && users.isPaused ? (
        <Nothing title="No network" icon={IconWifiOff}>
          Users load automatically when you are back online.
        </Nothing>
      ) : users.isPending ? (
        <Waiting what="users" rows={size} />
      ) : users.isError ? (
        <Problem error={users.error} onRetry={() => void users.refetch()} />
      ) : users.data.items.length > 0 ? (
        <Rows users={users.data.items} isOld={users.isPlaceholderData} />
      ) : search ? (
        <Nothing title={`No user matches “${search}”`} icon={IconSearch}>
          Search covers names, usernames and e-mail addresses.
        </Nothing>
      ) : (
        <Nothing title="No users yet">Create the first user.</Nothing>
      )}
      {counts && pageCount(counts, size) > 1 && (
        <Group justify="center" mt="md">
          <Pagination
            total={pageCount(counts, size)}
            value={page}
            onChange={setPage}
            size="sm"
            siblings={0}
            getControlProps={(control) => ({ 'aria-label': `${control} page` })}
            getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
          />
        </Group>
      )}
    </Panel>
  )
}

function Rows({ users, isOld }: { users: User[]; isOld: boolean }) {
  return (
    <Table
      verticalSpacing="xs"
      horizontalSpacing="xs"
      aria-busy={isOld}
      style={{ transition: 'opacity 120ms', opacity: isOld ? 0.7 : 1 }}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th visibleFrom="sm">E-mail</Table.Th>
          <Table.Th w={110}>Status</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {users.map((user) => (
          <Table.Tr key={user.uuid}>
            <Table.Td>
              <Person user={user} />
            </Table.Td>
            <Table.Td visibleFrom="sm">
              <Text size="sm">{emailOf(user) ?? '—'}</Text>
            </Table.Td>
            <Table.Td>
              <Enabled enabled={user.enabled} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
