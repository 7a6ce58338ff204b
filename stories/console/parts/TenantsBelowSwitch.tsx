import { Switch } from '@mantine/core'

export interface TenantsBelowSwitchProps {
  checked: boolean | undefined
  onChange: (recurse: true | undefined) => void
}

/** Whether a list goes down the tree. */
export function TenantsBelowSwitch({
  checked = false,
  onChange,
}: TenantsBelowSwitchProps) {
  return (
    <Switch
      label="Tenants below too"
      checked={checked}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.checked || undefined)
      }
    />
  )
}
