import { visibleUser } from '../domain/accounts.ts'
import { visibleTenant } from '../domain/tenants.ts'
import { ok, type Route } from '../route.ts'
import type { State } from '../state/state.ts'
import { searchOf } from '../wire/filter.ts'
import { forTenant } from './context.ts'

/** Lists of 2018 that are gone: those of today for another tenant. */
export function listings(today: readonly Route[]): Route[] {
  const listOf = (path: string) => {
    const found = today.find((one) => one.method === 'GET' && one.path === path)
    if (!found) throw new Error(`There is no list at ${path}.`)
    return found.handle
  }
  const users = listOf('/users')
  const policies = listOf('/policies')
  const tenants = listOf('/tenants')
  return [
    {
      method: 'GET',
      path: '/tenants/{tenant_uuid}/users',
      access: 'auth.tenants.{tenant_uuid}.users.read',
      summary: 'Lists the users of a tenant',
      async handle(context) {
        const { uuid: tenant } = visibleTenant(context)
        const { body } = await users(forTenant(context, tenant))
        const search = context.query.get('search')
        if (search === null || search === '') return ok(body)
        const filtered = foundTimesEmails(context.state, tenant, search)
        return ok({ ...(body as object), filtered })
      },
    },
    {
      method: 'GET',
      path: '/tenants/{tenant_uuid}/policies',
      access: 'auth.tenants.{tenant_uuid}.policies.read',
      summary: 'Lists the policies of a tenant',
      async handle(context) {
        const { uuid: tenant } = visibleTenant(context)
        const there = forTenant(context, tenant)
        const listed = async (query: URLSearchParams) => {
          const { body } = await policies(there.with({ query }))
          const { items, total } = body as { items: Named[]; total: number }
          const isOwn = ({ tenant_uuid }: Named) => tenant_uuid === tenant
          return { own: items.filter(isOwn), total }
        }
        const { own, total } = await listed(context.query)
        const found = await listed(unpaged(context.query))
        return ok({
          items: own.map(({ uuid, name, tenant_uuid }) => ({
            uuid,
            name,
            tenant_uuid,
          })),
          total,
          filtered: found.own.length,
        })
      },
    },
    {
      method: 'GET',
      path: '/users/{user_uuid}/tenants',
      access: 'auth.users.{user_uuid}.tenants.read',
      summary: 'Lists the tenants that a user sees',
      async handle(context) {
        const user = visibleUser(context, context.param('user_uuid'))
        const { body } = await tenants(forTenant(context, user.tenant_uuid))
        const { items } = body as { items: unknown[] }
        // They are counted after the page was cut.
        return ok({ items, total: items.length, filtered: items.length })
      },
    },
  ]
}

/**
 * What `search` finds is counted once per address of the whole server, since
 * the query names users and addresses without a word on how they belong.
 */
function foundTimesEmails(state: State, tenant: string, search: string) {
  const isFound = searchOf(search)
  const addresses = [...state.users.values()].flatMap(({ emails }) =>
    emails.map(({ address }) => address),
  )
  const found = addresses.filter(isFound).length
  return state.users
    .ofTenant(tenant)
    .map(({ username, firstname, lastname }) =>
      [username, firstname, lastname].some(isFound) ? addresses.length : found,
    )
    .reduce((sum, count) => sum + count, 0)
}

/** The same question for all pages. */
function unpaged(query: URLSearchParams): URLSearchParams {
  const all = new URLSearchParams(query)
  for (const name of ['limit', 'offset']) all.delete(name)
  return all
}

interface Named {
  uuid: string
  name: string
  tenant_uuid: string
}
