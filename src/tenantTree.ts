import { defineQuery } from './define.ts'
import type { Effect } from './effects.ts'
import { endpoint, shape } from './endpoint.ts'
import {
  externalKey,
  groupsKey,
  policiesKey,
  refreshTokensKey,
  sessionsKey,
  tenantsKey,
  usersKey,
} from './keys.ts'
import { defineMutation } from './mutation.ts'
import { isBelow } from './sight.ts'
import type { Domain } from './tenant.ts'
import { deleteTenant } from './tenants.ts'
import type { Page, Uuid } from './types.ts'

/** The tenant to move, and its new parent. */
export interface TenantMove {
  tenant_uuid: Uuid
  parent_tenant_uuid: Uuid
}

// ENDPOINTS

/**
 * Moves a tenant below another
 * (`PUT /tenants/{tenant_uuid}/parent/{parent_tenant_uuid}`). Rejects with kind
 * `conflict` if that is the tenant itself or one below it.
 */
export const moveTenant = endpoint(
  'PUT /tenants/{tenant_uuid}/parent/{parent_tenant_uuid}',
  'auth.tenants.{tenant_uuid}.parent.{parent_tenant_uuid}.update',
  shape<{ returns: void }>(),
)

/**
 * Lists all domains of a tenant (`GET /tenants/{tenant_uuid}/domains`). In no
 * particular order. To change them, use `updateTenant`.
 */
export const listTenantDomains = endpoint(
  'GET /tenants/{tenant_uuid}/domains',
  'auth.tenants.{tenant_uuid}.domains.read',
  shape<{ returns: Page<Domain> }>({ page: true }),
)

// CACHE

/** Query for all domains of a tenant (`listTenantDomains`). */
export const tenantDomainsQuery = defineQuery(
  tenantsKey,
  'domains',
  listTenantDomains,
)

const recursive = ({ recurse }: Record<string, unknown>) => !!recurse

type Within = NonNullable<Effect<TenantMove>['tenant']>

/** The tenants above one of the two places, but not above both. */
const crossed: Within = (tenant, { input, see }) => {
  const { parent_uuid } = see(input.tenant_uuid) ?? {}
  const before = isBelow(parent_uuid, tenant, see)
  const after = isBelow(input.parent_tenant_uuid, tenant, see)
  return before === undefined || before !== after
}

/** Those that inherit shared policies by where they are. */
const moved: Within = (tenant, { input, see }) =>
  isBelow(tenant, input.tenant_uuid, see) !== false

/** What a tenant holds. */
const heldKeys = [
  usersKey,
  groupsKey,
  policiesKey,
  sessionsKey,
  refreshTokensKey,
]

/* @__NO_SIDE_EFFECTS__ */
/** Asks about what is in the tenant or below, or may be: it was not seen. */
const asksWithin =
  <TInput>(
    tenantOf: (input: TInput) => Uuid,
  ): NonNullable<Effect<TInput>['asks']> =>
  ({ id, user_uuid, group_uuid }, { input, see }) =>
    [id, user_uuid, group_uuid].some((name) => {
      const { tenant_uuid = name } = see(name) ?? {}
      return name && isBelow(tenant_uuid, tenantOf(input), see) !== false
    })

/* @__NO_SIDE_EFFECTS__ */
const treeEffects = (): Effect<TenantMove>[] => [
  { key: tenantsKey, operations: ['list'], tenant: crossed },
  ...heldKeys.map((key) => ({
    key,
    operations: ['list'],
    asks: recursive,
    tenant: crossed,
  })),
  { key: policiesKey, operations: ['list'], tenant: moved },
  { key: externalKey, asks: recursive, tenant: crossed },
  ...[tenantsKey, ...heldKeys].map((key) => ({
    key,
    // What only those see who are above it.
    asks: asksWithin(({ tenant_uuid }: TenantMove) => tenant_uuid),
    tenant: crossed,
  })),
]

const within = asksWithin((tenant_uuid: Uuid) => tenant_uuid)

/* @__NO_SIDE_EFFECTS__ */
/** What was seen from above of all that a tenant held. */
const heldEffects = (): Effect<Uuid>[] =>
  heldKeys.flatMap((key) => [
    { key, shows: ({ tenant_uuid }, { input }) => tenant_uuid === input },
    {
      key,
      operations: ['list'],
      removes: ({ input }) => ({ tenant_uuid: input }),
      counted: true,
    },
  ])

/* @__NO_SIDE_EFFECTS__ */
const deletion = (): Effect<Uuid>[] => [
  {
    key: tenantsKey,
    operations: ['list'],
    removes: ({ input, see }) => ({
      uuid: input,
      tenant_uuid: see(input)?.parent_uuid,
    }),
    counted: true,
    upwards: true,
  },
  ...heldEffects(),
  // A contact of another tenant is deleted with their own tenant.
  {
    key: tenantsKey,
    shows: ({ contact }, { input, see }) =>
      !!contact && (see(contact)?.tenant_uuid ?? input) === input,
  },
  { key: usersKey, asks: within },
  { key: groupsKey, asks: within },
  { key: refreshTokensKey, asks: within },
  {
    key: externalKey,
    operations: [
      'list',
      'senderId',
      'secret detail',
      'secret mobile',
      'secret google',
      'secret microsoft',
    ],
    asks: within,
  },
  {
    key: externalKey,
    asks: recursive,
    adds: ({ input, see }) => ({
      uuid: '',
      tenant_uuid: see(input)?.parent_uuid,
    }),
  },
]

/** Mutation for `moveTenant`: moves a tenant below another. Optimistic. */
export const moveTenantMutation = defineMutation(
  tenantsKey,
  'move',
  moveTenant,
  {
    patches: ({ tenant_uuid, parent_tenant_uuid }: TenantMove) => ({
      uuid: tenant_uuid,
      fields: () => ({ parent_uuid: parent_tenant_uuid }),
    }),
    effects: treeEffects(),
  },
)

/** Mutation for `deleteTenant`. It leaves every list at once. */
export const deleteTenantMutation = defineMutation(
  tenantsKey,
  'delete',
  deleteTenant,
  {
    deletes: (tenant_uuid) => tenant_uuid,
    effects: deletion(),
  },
)
