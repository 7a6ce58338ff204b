import type { UserOrder, UserPurpose, Uuid } from 'wazo-auth-query'

/** Whatever stands in an address: somebody may have typed it. */
type Typed = Record<string, unknown>

const uuidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

const oneOf = <const TValue>(value: unknown, allowed: readonly TValue[]) =>
  allowed.find((one) => one === value)

const uuid = (value: unknown): Uuid | undefined =>
  typeof value === 'string' && uuidPattern.test(value) ? value : undefined

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value) || undefined
    : undefined

const page = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) > 1
    ? (value as number)
    : undefined

/** The tenant that the page acts for; one's own is not named. */
export interface TenantSearch {
  tenant?: Uuid | undefined
}

export const tenantSearch = ({ tenant }: Typed): TenantSearch => ({
  tenant: uuid(tenant),
})

export interface SignInSearch {
  /** Where to go afterwards: a path of this page, never another site. */
  redirect?: string | undefined
}

export const signInSearch = ({ redirect }: Typed): SignInSearch => ({
  redirect:
    typeof redirect === 'string' && /^\/(?![/\\])/.test(redirect)
      ? redirect
      : undefined,
})

export interface OrganisationSearch extends SignInSearch {
  /** Of the organisation; a link may name it. */
  domain?: string | undefined
}

export const organisationSearch = (typed: Typed): OrganisationSearch => ({
  ...signInSearch(typed),
  domain: text(typed.domain),
})

/** What a mailed link carries; the page takes the token out of the address. */
interface MailedSearch {
  token?: string | undefined
}

export interface ResetPasswordSearch extends MailedSearch {
  user_uuid?: Uuid | undefined
}

export const resetPasswordSearch = (typed: Typed): ResetPasswordSearch => ({
  user_uuid: uuid(typed.user_uuid),
  token: text(typed.token),
})

export interface ConfirmEmailSearch extends MailedSearch {
  email_uuid?: Uuid | undefined
}

export const confirmEmailSearch = (typed: Typed): ConfirmEmailSearch => ({
  email_uuid: uuid(typed.email_uuid),
  token: text(typed.token),
})

/** What the server sends along to an identity provider. */
export interface DemoProviderSearch {
  RelayState?: string | undefined
}

export const demoProviderSearch = (typed: Typed): DemoProviderSearch => ({
  RelayState: text(typed.RelayState),
})

const userOrders = ['username', 'firstname', 'lastname'] as const
const userPurposes = ['user', 'internal', 'external_api'] as const
export const policyOrders = ['name', 'description'] as const

/** Rows of a page; the first unless another one is asked for. */
export const pageSizes = [25, 50, 100] as const
export type PageSize = (typeof pageSizes)[number]

export interface PageSearch {
  page?: number | undefined
  size?: PageSize | undefined
}

export interface ListSearch<TOrder extends string> extends PageSearch {
  search?: string | undefined
  order?: TOrder | undefined
  direction?: 'desc' | undefined
}

const listSearch = <TOrder extends string>(
  typed: Typed,
  orders: readonly TOrder[],
): ListSearch<TOrder> => ({
  page: page(typed.page),
  size: oneOf(typed.size, pageSizes),
  search: text(typed.search),
  order: oneOf(typed.order, orders),
  direction: oneOf(typed.direction, ['desc']),
})

export interface UsersSearch extends ListSearch<UserOrder> {
  purpose?: UserPurpose | undefined
  /** Only who has this policy, by whatever way. */
  policy?: Uuid | undefined
  /** Also the users of the tenants below. */
  recurse?: true | undefined
}

export const usersSearch = (typed: Typed): UsersSearch => ({
  ...listSearch(typed, userOrders),
  purpose: oneOf(typed.purpose, userPurposes),
  policy: uuid(typed.policy),
  recurse: oneOf(typed.recurse, [true]),
})

export type GroupsSearch = ListSearch<'name'>

export const groupsSearch = (typed: Typed): GroupsSearch =>
  listSearch(typed, ['name'])

export type PolicyOrder = (typeof policyOrders)[number]
export type PoliciesSearch = ListSearch<PolicyOrder>

export const policiesSearch = (typed: Typed): PoliciesSearch =>
  listSearch(typed, policyOrders)

/** By the latter two since 26.10. */
const sessionOrders = ['mobile', 'created_at', 'expires_at'] as const
export type SessionOrder = (typeof sessionOrders)[number]

export interface SessionsSearch extends Omit<
  ListSearch<SessionOrder>,
  'search'
> {
  /** Also the sessions of the tenants below. */
  recurse?: true | undefined
}

export const sessionsSearch = (typed: Typed): SessionsSearch => {
  const { search: _, ...list } = listSearch(typed, sessionOrders)
  return { ...list, recurse: oneOf(typed.recurse, [true]) }
}

const refreshTokenOrders = ['client_id', 'created_at', 'mobile'] as const
export type RefreshTokenOrder = (typeof refreshTokenOrders)[number]

export interface RefreshTokensSearch extends ListSearch<RefreshTokenOrder> {
  /** Only those of phones. */
  mobile?: true | undefined
  recurse?: true | undefined
}

export const refreshTokensSearch = (typed: Typed): RefreshTokensSearch => ({
  ...listSearch(typed, refreshTokenOrders),
  mobile: oneOf(typed.mobile, [true]),
  recurse: oneOf(typed.recurse, [true]),
})

export interface TenantsSearch {
  search?: string | undefined
}

export const tenantsSearch = ({ search }: Typed): TenantsSearch => ({
  search: text(search),
})

export interface NewTenantSearch {
  /** Below which one; the tenant in use otherwise. */
  parent?: Uuid | undefined
}

export const newTenantSearch = ({ parent }: Typed): NewTenantSearch => ({
  parent: uuid(parent),
})

export interface NewPolicySearch {
  /** Which policy it starts as a copy of. */
  from?: Uuid | undefined
}

export const newPolicySearch = ({ from }: Typed): NewPolicySearch => ({
  from: uuid(from),
})

export interface WhoCanSearch {
  /** What is asked for. */
  access?: string | undefined
}

export const whoCanSearch = ({ access }: Typed): WhoCanSearch => ({
  access: text(access),
})

export const userTabs = [
  'profile',
  'access',
  'security',
  'connections',
] as const
export type UserTab = (typeof userTabs)[number]

export interface UserSearch {
  tab?: Exclude<UserTab, 'profile'> | undefined
}

export const userSearch = ({ tab }: Typed): UserSearch => ({
  tab: oneOf(tab, ['access', 'security', 'connections']),
})
