import { Text } from '@mantine/core'
import { IconBuildingPlus } from '../parts/icons.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  createTenant,
  moveTenant,
  type Tenant,
  type Uuid,
} from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { NothingMatches } from '../parts/NothingMatches.tsx'
import { NewButton } from '../parts/NewButton.tsx'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import classes from '../parts/table.module.css'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { DeleteTenant } from './DeleteTenant.tsx'
import { MoveTenant } from './MoveTenant.tsx'
import { foldersOf, searched } from './tenant.ts'
import { TenantTree } from './TenantTree.tsx'
import { useTenantTree } from './useTenantTree.ts'

/** Who is below whom. */
export function TenantsPage() {
  return (
    <Page
      title="Tenants"
      subtitle="Each has its own users, groups and policies. Administrators see their own tenant and all its subtenants."
      actions={
        <NewButton
          required={createTenant}
          to="/tenants/new"
          icon={IconBuildingPlus}
        >
          New tenant
        </NewButton>
      }
    >
      <Tenants />
    </Page>
  )
}

/** What is opened among the found is not so without a search. */
const ignored = () => {}

function Tenants() {
  const { search = '' } = useSearch({ from: '/app/tenants' })
  const navigate = useNavigate({ from: '/tenants' })
  const tenants = useTenantTree()
  const shown =
    tenants.data && (search ? searched(tenants.data, search) : tenants.data)
  // The tops stay where they are.
  const canMove = shown && shown.byUuid.size > shown.tops.length
  const [asked, setAsked] = useState<{ question: string; tenant: Tenant }>()
  const [opened, setOpened] = useState<Uuid[]>()
  const close = () => setAsked(undefined)
  const find = (text: string) =>
    void navigate({ search: (old) => ({ ...old, search: text || undefined }) })
  return (
    <div className="console-card">
      <div className={classes.toolbar} role="search" aria-label="Tenants">
        <SearchBox label="Search tenants" value={search} onSearch={find} />
        {canMove && (
          <Can required={moveTenant}>
            <Text size="sm" c="dimmed" visibleFrom="sm">
              To move a tenant, drag it onto another one or press Space on it.
            </Text>
          </Can>
        )}
      </div>
      <QueryState query={tenants} skeleton={<TableSkeleton />}>
        {() =>
          shown?.tops.length ? (
            <TenantTree
              // All is open: what is searched for may lie deep.
              key={search}
              opened={search ? foldersOf(shown) : opened}
              onOpened={search ? ignored : setOpened}
              tree={shown}
              onAsk={(question, tenant) => setAsked({ question, tenant })}
            />
          ) : (
            <NothingMatches title="No tenant matches" onClear={() => find('')}>
              Search covers names, slugs and domains.
            </NothingMatches>
          )
        }
      </QueryState>
      {asked?.question === 'move' && tenants.data && (
        <MoveTenant tenant={asked.tenant} tree={tenants.data} onClose={close} />
      )}
      {asked?.question === 'delete' && tenants.data && (
        <DeleteTenant
          tenant={asked.tenant}
          tree={tenants.data}
          onClose={close}
        />
      )}
    </div>
  )
}
