import {
  offsetOf,
  type GroupListParams,
  type ListParams,
  type PolicyListParams,
  type RefreshTokenListParams,
  type SessionListParams,
  type UserListParams,
} from 'wazo-auth-query'
import {
  pageSizes,
  type GroupsSearch,
  type ListSearch,
  type PoliciesSearch,
  type RefreshTokensSearch,
  type SessionsSearch,
  type UsersSearch,
} from './search.ts'

/** One place for loader, page and prefetch: the same key, one request. */
function paged<TOrder extends string>(
  {
    page = 1,
    size = pageSizes[0],
    search,
    order,
    direction,
  }: ListSearch<TOrder>,
  usual: TOrder,
) {
  return {
    limit: size,
    offset: offsetOf(page, size),
    search,
    order: order ?? usual,
    direction: direction ?? 'asc',
  } satisfies ListParams<TOrder>
}

export const usersInput = (search: UsersSearch): UserListParams => ({
  ...paged(search, 'username'),
  purpose: search.purpose,
  has_policy_uuid: search.policy,
  recurse: search.recurse,
})

export const groupsInput = (search: GroupsSearch): GroupListParams =>
  paged(search, 'name')

export const policiesInput = (search: PoliciesSearch): PolicyListParams =>
  paged(search, 'name')

/** The server keeps no order of its own, and searches none. */
export const sessionsInput = (
  search: SessionsSearch,
): SessionListParams & { recurse: boolean | undefined } => ({
  ...paged(search, 'mobile'),
  recurse: search.recurse,
})

export const refreshTokensInput = (
  search: RefreshTokensSearch,
): RefreshTokenListParams & { recurse: boolean | undefined } => ({
  ...paged(search, 'client_id'),
  mobile: search.mobile,
  recurse: search.recurse,
})
