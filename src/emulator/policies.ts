import type { Context } from './context.ts'
import { internalError, reasonError, unknownPolicy } from './errors.ts'
import { boolean, nullable, required, text, withDefault } from './fields.ts'
import { listOf } from './nested.ts'
import { isUuid, newUuid, slugOf } from './identifier.ts'
import { accept, namedField } from './invalid.ts'
import { listParams, pageOf } from './list.ts'
import { orderedBy } from './order.ts'
import {
  isSeen,
  policyListOf,
  presentPolicy,
  type SeenPolicy,
  seenFrom,
} from './policyList.ts'
import type { Policy } from './records.ts'
import { noContent, ok, type Route } from './route.ts'
import type { State } from './state.ts'

const editable = {
  name: required(text({ min: 1, max: 80 })),
  description: nullable(text()),
  acl: withDefault(listOf(text()), []),
}

const creatable = {
  ...editable,
  slug: nullable(text({ min: 1, max: 80, pattern: /^[a-zA-Z0-9_-]+$/ })),
  shared: withDefault(boolean(), false),
}

/** A policy by the uuid or slug of the path, as the request's tenant sees it. */
export function findPolicy(context: Context): SeenPolicy {
  const { state, tenant } = context
  return seenFrom(state, findStored(context, tenant), tenant)
}

function findStored(context: Context, tenant: string): Policy {
  const { state } = context
  const name = context.param('policy')
  if (isUuid(name)) {
    const policy = state.policies.get(name.toLowerCase())
    if (policy && isSeen(state, policy, { root: tenant, recurse: true })) {
      return policy
    }
    throw unknownPolicy('uuid', name.toLowerCase())
  }
  const scope = { root: tenant, recurse: false }
  for (const policy of state.policies.values()) {
    if (policy.slug === name && isSeen(state, policy, scope)) return policy
  }
  throw unknownPolicy('slug', name)
}

/** As stored: the policy associations of users and groups take a uuid of any visible tenant. */
export function policyToAssociate(context: Context): Policy {
  const name = context.param('policy')
  if (!isUuid(name)) return findStored(context, context.tenant)
  return findStored(context, context.user.tenant_uuid)
}

const exists = (name: string) =>
  reasonError(409, `Policy "${name}" already exists`)

/** Names are unique where a policy is seen: shared ones also above and below. */
function competitors(state: State, tenant: string, shared: boolean): Policy[] {
  const scope = { root: tenant, recurse: shared }
  return [...state.policies.values()].filter((one) => isSeen(state, one, scope))
}

export interface NewPolicy {
  uuid?: string
  tenant_uuid: string
  name: string
  slug?: string | null
  description?: string | null
  acl: readonly string[]
  shared?: boolean
  config_managed?: boolean
}

export function createPolicy(state: State, policy: NewPolicy): Policy {
  return state.policies.add({
    uuid: policy.uuid ?? newUuid(),
    tenant_uuid: policy.tenant_uuid,
    name: policy.name,
    slug: policy.slug ?? slugOf(policy.name, /[^a-zA-Z0-9_-]/g, 80),
    description: policy.description ?? null,
    acl: state.orderAcl(policy.acl),
    shared: policy.shared ?? false,
    config_managed: policy.config_managed ?? false,
  })
}

export function deletePolicy(state: State, uuid: string): void {
  state.userPolicies.forget(uuid)
  state.groupPolicies.forget(uuid)
  state.policies.delete(uuid)
}

function assertWritable(policy: SeenPolicy): void {
  if (!policy.read_only) return
  throw reasonError(403, `Forbidden policy deletion: "${policy.uuid}"`)
}

export const policyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/policies',
    access: 'auth.policies.read',
    summary: 'Lists the policies a tenant can see',
    handle(context) {
      const { state } = context
      const spec = policyListOf(state)
      const params = listParams(context, spec)
      const scope = context.scope(params.recurse)
      const key = `${scope.root} ${scope.recurse}`
      const { items, total } = pageOf(context, spec, params, {
        key,
        revision: state.revision,
        sorted: (order) =>
          state.memo.get(
            `seen ${key} ${String(order.column)} ${order.descending}`,
            state.revision,
            () =>
              [...state.policies.values()]
                .filter((policy) => isSeen(state, policy, scope))
                .map((policy) => seenFrom(state, policy, scope.root))
                .sort(orderedBy(order)),
          ),
      })
      return ok({ items: items.map(presentPolicy), total })
    },
  },
  {
    method: 'POST',
    path: '/policies',
    access: 'auth.policies.create',
    summary: 'Creates a policy',
    async handle(context) {
      const { state, tenant } = context
      const body = accept(creatable, await context.json(), namedField)
      context.assertMayAdd(body.acl)
      const slug = body.slug ?? slugOf(body.name, /[^a-zA-Z0-9_-]/g, 80)
      const isTaken = competitors(state, tenant, body.shared).some(
        (one) =>
          one.name === body.name ||
          one.slug.toLowerCase() === slug.toLowerCase(),
      )
      if (isTaken) throw exists(body.name)
      const policy = createPolicy(state, { ...body, slug, tenant_uuid: tenant })
      return ok(presentPolicy(seenFrom(state, policy, tenant)))
    },
  },
  {
    method: 'GET',
    path: '/policies/{policy}',
    access: 'auth.policies.{policy}.read',
    summary: 'Reads a policy by uuid or slug',
    handle: (context) => ok(presentPolicy(findPolicy(context))),
  },
  {
    method: 'PUT',
    path: '/policies/{policy}',
    access: 'auth.policies.{policy}.update',
    summary: 'Replaces a policy',
    async handle(context) {
      const { state, tenant } = context
      const body = accept(editable, await context.json(), namedField)
      const policy = findPolicy(context)
      context.assertMayAdd(body.acl)
      context.assertMayRemove(
        policy.acl.filter((access) => !body.acl.includes(access)),
      )
      assertWritable(policy)
      const stored = findStored(context, tenant)
      const isTaken = state.policies
        .ofTenant(stored.tenant_uuid)
        .some((one) => one.name === body.name && one !== stored)
      // The server trips over its own database here instead of answering 409.
      if (isTaken) throw internalError()
      state.policies.update(stored, { ...body, acl: state.orderAcl(body.acl) })
      return ok(presentPolicy(findPolicy(context)))
    },
  },
  {
    method: 'DELETE',
    path: '/policies/{policy}',
    access: 'auth.policies.{policy}.delete',
    summary: 'Deletes a policy',
    handle(context) {
      const policy = findPolicy(context)
      context.assertMayRemove(policy.acl)
      assertWritable(policy)
      deletePolicy(context.state, policy.uuid)
      return noContent()
    },
  },
  {
    method: 'PUT',
    path: '/policies/{policy}/acl/{access}',
    access: 'auth.policies.{policy}.update',
    summary: 'Adds an access to a policy',
    handle(context) {
      const { state, tenant } = context
      const access = context.param('access')
      const policy = findStored(context, tenant)
      context.assertMayAdd([access])
      if (policy.acl.includes(access)) {
        throw reasonError(409, `Policy already associated to ${access}`)
      }
      const acl = state.orderAcl([...policy.acl, access])
      state.policies.update(policy, { acl })
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/policies/{policy}/acl/{access}',
    access: 'auth.policies.{policy}.update',
    summary: 'Removes an access from a policy',
    handle(context) {
      const { state, tenant } = context
      const access = context.param('access')
      const policy = findStored(context, tenant)
      context.assertMayRemove([access])
      const acl = policy.acl.filter((one) => one !== access)
      state.policies.update(policy, { acl })
      return noContent()
    },
  },
]
