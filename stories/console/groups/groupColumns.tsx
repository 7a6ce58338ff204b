import { createColumnHelper } from '@tanstack/react-table'
import type { Group } from 'wazo-auth-query'
import { selectColumn } from '../parts/columns.tsx'
import { groupName } from './group.ts'
import { GroupBadge } from './GroupBadge.tsx'
import { GroupLink } from './GroupLink.tsx'

const column = createColumnHelper<Group>()

export const groupColumns = [
  selectColumn<Group>('Select all groups on this page', groupName),
  column.accessor('name', {
    header: 'Name',
    cell: ({ row }) => <GroupLink group={row.original} />,
  }),
  column.display({
    id: 'kind',
    header: 'Type',
    cell: ({ row }) => <GroupBadge group={row.original} />,
  }),
]
