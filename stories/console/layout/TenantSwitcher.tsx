import {
  Combobox,
  Group,
  Loader,
  Skeleton,
  Text,
  UnstyledButton,
  useCombobox,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  IconBuilding,
  IconBuildingCommunity,
  IconCheck,
  IconSelector,
} from '../parts/icons.ts'
import type { Uuid } from 'wazo-auth-query'
import { useActiveTenant, useSession, useTenants } from 'wazo-auth-query/react'
import { useState } from 'react'
import { describe } from '../parts/describe.ts'
import { AtHome } from './AtHome.tsx'
import classes from './layout.module.css'
import { firstTenants, useKnownTenant } from './useKnownTenant.ts'
import { useSwitchTenant } from './useSwitchTenant.ts'

export interface TenantSwitcherProps {
  onSwitch: () => void
}

/** From which tenant one looks: those at and below one's own can be chosen. */
export function TenantSwitcher({ onSwitch }: TenantSwitcherProps) {
  // Outside of home: inside, the tenant in use is always one's own.
  const [active] = useActiveTenant()
  return (
    <AtHome>
      <Switcher active={active} onSwitch={onSwitch} />
    </AtHome>
  )
}

function Switcher({
  active,
  onSwitch,
}: TenantSwitcherProps & { active: Uuid | null }) {
  const home = useSession().user?.tenant_uuid
  const switchTo = useSwitchTenant()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search.trim(), 300)
  const known = useTenants(firstTenants)
  const found = useTenants({
    ...firstTenants,
    search: asked || undefined,
  })
  const current = useKnownTenant(active)
  const combobox = useCombobox({
    onDropdownClose() {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setSearch('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })

  if (known.isPending && known.fetchStatus !== 'idle')
    return <Skeleton h={54} radius="md" />
  const tenants = known.data?.items ?? []
  const name = current?.name ?? current?.slug
  const label = (
    <>
      <IconBuilding size={19} stroke={1.7} aria-hidden />
      <span className={classes.grow}>
        <Text size="xs" c="dimmed" component="span" display="block">
          Tenant
        </Text>
        <Text size="sm" fw={500} truncate component="span" display="block">
          {name ?? (active === home ? 'My tenant' : 'Another tenant')}
        </Text>
      </span>
    </>
  )
  const isAlone = known.data ? known.data.total < 2 : false
  if (isAlone || known.error?.kind === 'forbidden')
    return (
      <div className={`${classes.choice} ${classes.bordered}`}>{label}</div>
    )

  return (
    <Combobox
      store={combobox}
      shadow="md"
      onOptionSubmit={(uuid) => {
        combobox.closeDropdown()
        onSwitch()
        switchTo(uuid === home ? undefined : uuid)
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <UnstyledButton
          className={`${classes.choice} ${classes.bordered}`}
          onClick={() => combobox.toggleDropdown()}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
        >
          {label}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          placeholder="Search tenants"
          aria-label="Search tenants"
          rightSection={found.isFetching && <Loader size={14} />}
        />
        <Combobox.Options
          mah={320}
          style={{ overflowY: 'auto' }}
          aria-label="Tenants"
        >
          {found.data?.items.map((tenant) => (
            <Combobox.Option
              value={tenant.uuid}
              key={tenant.uuid}
              active={tenant.uuid === active}
              aria-selected={tenant.uuid === active}
            >
              <Group gap={8} wrap="nowrap">
                <IconBuildingCommunity size={16} stroke={1.6} aria-hidden />
                <span className={classes.grow}>
                  <Text size="sm" truncate>
                    {tenant.name ?? tenant.slug}
                  </Text>
                  <Text size="xs" c="dimmed" truncate>
                    {tenant.uuid === home
                      ? 'Your tenant'
                      : `Under ${nameIn(tenants, tenant.parent_uuid)}`}
                  </Text>
                </span>
                {tenant.uuid === active && <IconCheck size={16} aria-hidden />}
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {found.error && (
          <Combobox.Empty role="alert">
            {describe(found.error).title}
          </Combobox.Empty>
        )}
        {found.data?.items.length === 0 && (
          <Combobox.Empty role="status">No tenant matches</Combobox.Empty>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}

function nameIn(
  tenants: readonly { uuid: Uuid; name: string | null; slug: string }[],
  uuid: Uuid,
): string {
  const tenant = tenants.find((one) => one.uuid === uuid)
  return tenant?.name ?? tenant?.slug ?? 'another tenant'
}
