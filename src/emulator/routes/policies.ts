import { internalError, reasonError } from '../wire/errors.ts'
import {
  boolean,
  nullable,
  required,
  text,
  withDefault,
} from '../wire/fields.ts'
import { slugAmong } from '../wire/identifier.ts'
import { accept, namedField } from '../wire/invalid.ts'
import { listParams, pageOf } from '../wire/list.ts'
import { listOf } from '../wire/nested.ts'
import { orderedBy } from '../state/order.ts'
import {
  assertSlug,
  createPolicy,
  deletePolicy,
  findPolicy,
  findStored,
} from '../domain/policies.ts'
import {
  isOwnOrShared,
  isSeen,
  policyListOf,
  presentPolicy,
  type SeenPolicy,
  seenFrom,
} from '../domain/policyList.ts'
import type { Policy } from '../state/records.ts'
import { noContent, ok, type Route } from '../route.ts'
import type { State } from '../state/state.ts'

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

const exists = (name: string) =>
  reasonError(409, `Policy "${name}" already exists`)

/** Names are unique where a policy is seen: shared ones also above and below. */
function competitors(state: State, tenant: string, shared: boolean): Policy[] {
  const scope = { root: tenant, recurse: shared }
  return [...state.policies.values()].filter((one) =>
    isOwnOrShared(state, one, scope),
  )
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
      const body = accept(creatable, await context.json(), namedField)
      const { state, tenant } = context
      context.assertMayAdd(body.acl)
      const own = state.policies.ofTenant(tenant)
      const slug = body.slug ?? slugAmong(own, body.name)
      const isTaken = competitors(state, tenant, body.shared).some(
        (one) =>
          one.name === body.name ||
          one.slug === slug ||
          // Only the tenant's own are compared whatever their case.
          (one.tenant_uuid === tenant &&
            one.slug.toLowerCase() === slug.toLowerCase()),
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
      const { state } = context
      assertSlug(context)
      const body = accept(editable, await context.json(), namedField)
      const policy = findPolicy(context)
      context.assertMayAdd(body.acl)
      context.assertMayRemove(
        policy.acl.filter((access) => !body.acl.includes(access)),
      )
      assertWritable(policy)
      const stored = findStored(context)
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
]
