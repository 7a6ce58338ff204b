import { Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { listPolicies } from 'wazo-auth-query'
import { useCan, usePolicies } from 'wazo-auth-query/react'
import { skipToken } from '@tanstack/react-query'
import { TenantsBelowSwitch } from '../parts/TenantsBelowSwitch.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import { purposeNames } from '../parts/person.ts'
import { userPurposes, type UsersSearch } from '../router/search.ts'
import type { ChangeSearch } from '../parts/useListSearch.ts'

export interface UsersToolbarProps {
  search: UsersSearch
  change: ChangeSearch<UsersSearch>
  isSearching: boolean
}

const orders = [
  { value: 'username', label: 'Username, A–Z' },
  { value: 'firstname', label: 'First name, A–Z' },
  { value: 'lastname', label: 'Last name, A–Z' },
  { value: 'username desc', label: 'Username, Z–A' },
  { value: 'firstname desc', label: 'First name, Z–A' },
  { value: 'lastname desc', label: 'Last name, Z–A' },
]

const purposes = userPurposes.map((value) => ({
  value,
  label: purposeNames[value],
}))

/** Which users, and in which order. */
export function UsersToolbar({
  search,
  change,
  isSearching,
}: UsersToolbarProps) {
  const isWide = useMediaQuery('(min-width: 48em)', true, {
    getInitialValueInEffect: false,
  })
  const { order = 'username', direction, purpose, recurse } = search
  return (
    <>
      <SearchBox
        label="Search users"
        value={search.search ?? ''}
        isSearching={isSearching}
        onSearch={(text) => change({ search: text || undefined })}
      />
      <Select
        aria-label="Kind"
        placeholder="Any kind"
        data={purposes}
        value={purpose ?? null}
        onChange={(value) =>
          change({ purpose: userPurposes.find((one) => one === value) })
        }
        clearable
        clearButtonProps={{ 'aria-label': 'Any kind' }}
        w={isWide ? 150 : 'calc(50% - 4px)'}
      />
      <PolicyFilter
        value={search.policy}
        onChange={(policy) => change({ policy })}
        width={isWide ? 150 : 'calc(50% - 4px)'}
      />
      <Select
        aria-label="Order"
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
        {...(isWide ? { w: 160 } : { flex: '1 1 120px' })}
      />
      <TenantsBelowSwitch
        checked={recurse}
        onChange={(next) => change({ recurse: next })}
      />
    </>
  )
}

interface PolicyFilterProps {
  value: string | undefined
  onChange: (policy: string | undefined) => void
  width: number | string
}

/** Asks for the policies when it is opened, or when one is chosen. */
function PolicyFilter({ value, onChange, width }: PolicyFilterProps) {
  const can = useCan(listPolicies)
  const [isOpen, setOpen] = useState(false)
  const isNeeded = isOpen || value !== undefined
  const { data } = usePolicies(
    isNeeded ? { limit: 200, order: 'name' } : skipToken,
  )
  if (can.status === 'denied') return null
  const options = (data?.items ?? []).map(({ uuid, name }) => ({
    value: uuid,
    label: name,
  }))
  return (
    <Select
      aria-label="Policy"
      placeholder="Any policy"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Any policy' }}
      nothingFoundMessage={data ? 'No policy matches' : 'Loading…'}
      data={options}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      onDropdownOpen={() => setOpen(true)}
      // Names of policies are longer than there is room for in the toolbar.
      comboboxProps={{ width: 260, position: 'bottom-start' }}
      w={width}
    />
  )
}
