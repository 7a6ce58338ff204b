import { apiError, unknownTenant } from '../wire/errors.ts'
import { newUuid } from '../wire/identifier.ts'
import { listParams, type ListSpec, pageOf } from '../wire/list.ts'
import type { Tenant } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import {
  assertUsable,
  creatable,
  domainsOf,
  editable,
  readTenant,
  slugFor,
} from '../domain/tenantBody.ts'
import {
  createTenant,
  deleteTenant,
  hasChildren,
  moveTenant,
  presentTenant,
  visibleTenant,
} from '../domain/tenants.ts'

const namesOf = ({ domains }: Tenant) => domains.map(({ name }) => name)

const tenantList: ListSpec<Tenant> = {
  name: 'tenants',
  order: ['name', 'slug'],
  defaultOrder: 'name',
  search: (tenant) => [tenant.name, tenant.slug, ...namesOf(tenant)],
  filters: {
    uuid: (tenant, value) => tenant.uuid === value,
    name: (tenant, value) => tenant.name === value,
    slug: (tenant, value) => tenant.slug === value,
    domain_name: (tenant, value) =>
      value === '' || namesOf(tenant).includes(value),
  },
  repeated: { uuids: (tenant, values) => values.includes(tenant.uuid) },
}

export const tenantRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/tenants',
    access: 'auth.tenants.read',
    summary: 'Lists a tenant and all below it',
    handle(context) {
      const { state } = context
      const scope = context.scope(true)
      const params = listParams(context, tenantList)
      const page = pageOf(context, tenantList, params, {
        key: scope.root,
        revision: state.revision,
        sorted: (order) => state.tenants.sorted(scope, order),
      })
      return ok({ ...page, items: page.items.map(presentTenant) })
    },
  },
  {
    method: 'POST',
    path: '/tenants',
    access: 'auth.tenants.create',
    summary: 'Creates a tenant below another',
    async handle(context) {
      const { state, tenant: parent } = context
      const body = await readTenant(context, creatable)
      if (body.uuid === parent) {
        const details = {
          parent_uuid: {
            constraint_id: 'unique',
            msg: 'A master tenant already exist',
          },
        }
        throw apiError(403, {
          error_id: 'conflict',
          message: 'Conflict detected',
          details,
          resource: 'tenants',
        })
      }
      if (body.uuid !== null && state.tenants.get(body.uuid)) {
        const message = `A tenant with identity uuid="${body.uuid}" already exists`
        throw apiError(409, {
          error_id: 'tenant-identity-conflict',
          message: 'Tenant Conflict detected',
          details: { uuid: { constraint_id: 'unique', message } },
          resource: 'tenants',
        })
      }
      const slug = slugFor(state, body.slug, body.name)
      assertUsable(context, body)
      const { domain_names, uuid, ...fields } = body
      const tenant = createTenant(state, context.config, {
        ...fields,
        uuid: uuid ?? newUuid(),
        parent_uuid: parent,
        slug,
        domains: domainsOf(domain_names, []),
      })
      return ok(presentTenant(tenant))
    },
  },
  {
    method: 'GET',
    path: '/tenants/{tenant_uuid}',
    access: 'auth.tenants.{tenant_uuid}.read',
    summary: 'Reads a tenant',
    handle: (context) => ok(presentTenant(visibleTenant(context))),
  },
  {
    method: 'PUT',
    path: '/tenants/{tenant_uuid}',
    access: 'auth.tenants.{tenant_uuid}.update',
    summary: 'Replaces a tenant',
    async handle(context) {
      context.assertTenant()
      const body = await readTenant(context, editable)
      const tenant = visibleTenant(context)
      assertUsable(context, body, tenant.uuid)
      const { domain_names, ...fields } = body
      const domains = domainsOf(domain_names, tenant.domains)
      context.state.tenants.update(tenant, { ...fields, domains })
      return ok(presentTenant(tenant))
    },
  },
  {
    method: 'DELETE',
    path: '/tenants/{tenant_uuid}',
    access: 'auth.tenants.{tenant_uuid}.delete',
    summary: 'Deletes a tenant with its users, groups and policies',
    handle(context) {
      const { state } = context
      const { uuid } = visibleTenant(context)
      if (uuid === context.tenant && state.generation === 'modern') {
        throw apiError(403, {
          error_id: 'deleting-own-tenant-forbidden',
          message: `Deleting its own tenant is forbidden: "${uuid}"`,
          details: { tenant_uuid: uuid },
          resource: 'tenants',
        })
      }
      const isParent = [...state.tenants.values()].some(
        (one) => one.parent_uuid === uuid,
      )
      if (isParent) throw hasChildren(uuid)
      deleteTenant(state, uuid)
      return noContent()
    },
  },
  {
    method: 'GET',
    path: '/tenants/{tenant_uuid}/domains',
    access: 'auth.tenants.{tenant_uuid}.domains.read',
    summary: 'Lists the domains of a tenant',
    handle(context) {
      const uuid = context.param('tenant_uuid')
      const tenant = context.state.tenants.get(uuid)
      if (tenant === undefined) throw unknownTenant(uuid)
      const items = tenant.domains.map(({ name, uuid }) => ({ name, uuid }))
      return ok({ total: items.length, items })
    },
  },
  {
    method: 'PUT',
    path: '/tenants/{tenant_uuid}/parent/{parent_tenant_uuid}',
    access: 'auth.tenants.{tenant_uuid}.parent.{parent_tenant_uuid}.update',
    summary: 'Moves a tenant below another',
    handle(context) {
      const tenant = visibleTenant(context)
      const parent = visibleTenant(context, 'parent_tenant_uuid')
      const { state } = context
      if (state.isWithin(parent.uuid, tenant.uuid)) {
        throw apiError(409, {
          error_id: 'conflict',
          message: `Parent (${parent.uuid}) is a descendent of tenant: "${tenant.uuid}"`,
          details: { uuid: tenant.uuid, parent_uuid: parent.uuid },
          resource: 'tenants',
        })
      }
      moveTenant(state, tenant, parent.uuid)
      return noContent()
    },
  },
]
