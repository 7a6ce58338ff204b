import { Text } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import type { Policy } from 'wazo-auth-query'
import { selectColumn } from '../parts/columns.tsx'
import { Written } from '../parts/Written.tsx'
import { PolicyBadges } from './PolicyBadges.tsx'
import { PolicyLink } from './PolicyLink.tsx'

const column = createColumnHelper<Policy>()

export const policyColumns = [
  selectColumn<Policy>('Select all policies on this page', ({ name }) => name),
  column.accessor('name', {
    header: 'Name',
    size: 34,
    cell: ({ row }) => <PolicyLink policy={row.original} />,
  }),
  column.accessor('description', {
    header: 'Description',
    cell: ({ getValue }) => <Written text={getValue()} />,
  }),
  column.accessor(({ acl }) => acl.length, {
    id: 'acl',
    header: 'Permissions',
    enableSorting: false,
    cell: ({ getValue }) => (
      <Text size="sm" className="console-number">
        {getValue()}
      </Text>
    ),
  }),
  column.display({
    id: 'badges',
    header: 'Type',
    cell: ({ row }) => <PolicyBadges policy={row.original} />,
  }),
]
