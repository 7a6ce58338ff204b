import type { Page, Tenant } from 'wazo-auth-query'
import { useTenants } from 'wazo-auth-query/react'
import { treeOf } from './tenant.ts'

const select = ({ items }: Page<Tenant>) => treeOf(items)

/** All tenants at and below the one in use: the server always lists them so. */
export const useTenantTree = () => useTenants({ order: 'name' }, { select })
