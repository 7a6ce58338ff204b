import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { skipToken } from '@tanstack/react-query'
import { useState } from 'react'
import { listPolicies, type Uuid } from 'wazo-auth-query'
import { useCan, usePolicies, usePolicy } from 'wazo-auth-query/react'
import { IconCheck } from '../parts/icons.ts'

export interface PolicyFilterProps {
  value: Uuid | undefined
  onChange: (policy: Uuid | undefined) => void
  width: number | string
}

/** So many are looked through; others are found by their names. */
const most = 50

const more = { value: '', label: 'Type to find more', disabled: true }

/** One policy, whichever of all there are: the server searches. */
export function PolicyFilter({ value, onChange, width }: PolicyFilterProps) {
  const can = useCan(listPolicies)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const chosen = usePolicy(value ?? skipToken, { retry: false })
  const name = chosen.error ? 'A policy you cannot see' : chosen.data?.name
  // What is chosen stands in the field as if it had been typed.
  const wanted = typed === name ? '' : typed.trim()
  const [search] = useDebouncedValue(wanted, 300)
  const found = usePolicies(
    { limit: most, order: 'name', search: search || undefined },
    { enabled: isOpen },
  )
  if (can.status === 'denied') return null
  const items = found.data?.items ?? []
  const isListed = items.some(({ uuid }) => uuid === value)
  const isLooking = found.isFetching || search !== wanted
  return (
    <Select
      aria-label="Policy"
      placeholder="Any policy"
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      clearable
      clearButtonProps={{ 'aria-label': 'Any policy' }}
      nothingFoundMessage={isLooking ? 'Searching…' : 'No policy matches'}
      data={[
        // The field has its name from here.
        ...(value && name && !isListed && !wanted
          ? [{ value, label: name }]
          : []),
        ...items.map(({ uuid, name }) => ({ value: uuid, label: name })),
        ...(items.length === most ? [more] : []),
      ]}
      // What matches, the server knows.
      filter={({ options }) => options}
      renderOption={({ option, checked }) => (
        <>
          {checked && <IconCheck size={16} aria-label="Selected" />}
          <div>
            <Text size="sm">{option.label}</Text>
            {/* The server looks there, too. */}
            <Text size="xs" c="dimmed">
              {items.find(({ uuid }) => uuid === option.value)?.description}
            </Text>
          </div>
        </>
      )}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // Names of policies are longer than there is room for in the toolbar.
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      w={width}
    />
  )
}
