import {
  offsetOf,
  type GroupListParams,
  type PolicyListParams,
  type UserListParams,
} from 'wazo-auth-query'
import type { GroupsSearch, PoliciesSearch, UsersSearch } from './search.ts'

/** Rows of a page. */
export const pageSize = 25

/** One place for loader, page and prefetch: the same key, one request. */
export const usersInput = ({
  page = 1,
  search,
  order = 'username',
  direction,
  purpose,
  policy,
  recurse,
}: UsersSearch) =>
  ({
    limit: pageSize,
    offset: offsetOf(page, pageSize),
    search,
    order,
    direction: direction ?? 'asc',
    purpose,
    has_policy_uuid: policy,
    recurse,
  }) satisfies UserListParams

export const groupsInput = ({
  page = 1,
  search,
  order = 'name',
  direction,
}: GroupsSearch) =>
  ({
    limit: pageSize,
    offset: offsetOf(page, pageSize),
    search,
    order,
    direction: direction ?? 'asc',
  }) satisfies GroupListParams

export const policiesInput = ({
  page = 1,
  search,
  order = 'name',
  direction,
}: PoliciesSearch) =>
  ({
    limit: pageSize,
    offset: offsetOf(page, pageSize),
    search,
    order,
    direction: direction ?? 'asc',
  }) satisfies PolicyListParams
