import { Switch } from '@mantine/core'
import type { AskedList } from './useListSearch.ts'

export interface TenantsBelowSwitchProps {
  list: Pick<
    AskedList<{ recurse?: true | undefined }, unknown>,
    'search' | 'change'
  >
}

/** Whether a list goes down the tree. */
export function TenantsBelowSwitch({
  list: { search, change },
}: TenantsBelowSwitchProps) {
  return (
    <Switch
      label="Include subtenants"
      checked={search.recurse ?? false}
      onChange={({ currentTarget }) =>
        change({ recurse: currentTarget.checked || undefined })
      }
    />
  )
}
