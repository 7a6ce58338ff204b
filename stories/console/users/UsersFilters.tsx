import { Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { optionsOf } from '../parts/optionsOf.ts'
import { purposeNames } from '../parts/person.ts'
import { TenantsBelowSwitch } from '../parts/TenantsBelowSwitch.tsx'
import type { AskedList } from '../parts/useListSearch.ts'
import type { UsersSearch } from '../router/search.ts'
import { PolicyFilter } from './PolicyFilter.tsx'

export interface UsersFiltersProps {
  list: Pick<AskedList<UsersSearch, unknown>, 'search' | 'change'>
}

const orders = [
  { value: 'username', label: 'Username, A–Z' },
  { value: 'firstname', label: 'First name, A–Z' },
  { value: 'lastname', label: 'Last name, A–Z' },
  { value: 'username desc', label: 'Username, Z–A' },
  { value: 'firstname desc', label: 'First name, Z–A' },
  { value: 'lastname desc', label: 'Last name, Z–A' },
]

/** Which users, and in which order. */
export function UsersFilters({ list }: UsersFiltersProps) {
  const isWide = useMediaQuery('(min-width: 48em)', true, {
    getInitialValueInEffect: false,
  })
  const { search, change } = list
  const { order = 'username', direction, purpose, policy } = search
  return (
    <>
      <Select
        aria-label="Type"
        placeholder="Any type"
        data={optionsOf(purposeNames)}
        value={purpose ?? null}
        onChange={(value) => change({ purpose: value ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': 'Any type' }}
        w={isWide ? 150 : 'calc(50% - 4px)'}
      />
      <PolicyFilter
        value={policy}
        onChange={(next) => change({ policy: next })}
        width={isWide ? 150 : 'calc(50% - 4px)'}
      />
      <Select
        aria-label="Sort by"
        data={orders}
        allowDeselect={false}
        value={direction ? `${order} desc` : order}
        onChange={(value) => {
          const [next, desc] = (value ?? 'username').split(' ')
          change({
            order: next as typeof order,
            direction: desc ? 'desc' : undefined,
          })
        }}
        {...(isWide ? { w: 160 } : { flex: '1 1 160px' })}
      />
      <TenantsBelowSwitch list={list} />
    </>
  )
}
