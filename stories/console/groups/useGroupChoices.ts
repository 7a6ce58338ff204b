import type { Group, GroupListParams } from 'wazo-auth-query'
import { useInfiniteGroups } from 'wazo-auth-query/react'
import type { Choices } from '../parts/choices.ts'
import { whileSearching } from '../parts/growing.ts'
import { useGrowingSearch } from '../parts/useGrowingSearch.ts'
import { groupDetail, groupName } from './group.ts'

/** The groups of the tenant, to choose from. */
export function useGroupChoices(
  which?: Pick<GroupListParams, 'read_only'>,
): Choices<Group> {
  const { input, ...searching } = useGrowingSearch()
  const query = useInfiniteGroups(
    { ...input, ...which, order: 'name' },
    whileSearching,
  )
  return {
    ...searching,
    label: 'Search groups',
    query,
    show: (group) => ({ name: groupName(group), detail: groupDetail(group) }),
  }
}
