import {
  apiDocumentQuery,
  backendsQuery,
  configQuery,
  externalConfigQuery,
  externalUsersInfiniteQuery,
  externalUsersQuery,
  groupPoliciesInfiniteQuery,
  groupPoliciesQuery,
  groupQuery,
  groupsInfiniteQuery,
  groupsQuery,
  groupUsersInfiniteQuery,
  groupUsersQuery,
  identityProvidersQuery,
  ldapConfigQuery,
  ownRefreshTokensInfiniteQuery,
  ownRefreshTokensQuery,
  policiesInfiniteQuery,
  policiesQuery,
  policyQuery,
  refreshTokensInfiniteQuery,
  refreshTokensQuery,
  samlAcsUrlTemplateQuery,
  samlConfigQuery,
  samlMetadataQuery,
  scopeQuery,
  scopesQuery,
  sessionsInfiniteQuery,
  sessionsQuery,
  statusQuery,
  tenantDomainsQuery,
  tenantQuery,
  tenantsInfiniteQuery,
  tenantsQuery,
  tokenQuery,
  tokenValidityQuery,
  userExternalAuthQuery,
  userExternalAuthsInfiniteQuery,
  userExternalAuthsQuery,
  userGoogleAuthQuery,
  userGroupsInfiniteQuery,
  userGroupsQuery,
  userMicrosoftAuthQuery,
  userMobileAuthQuery,
  userMobileSenderIdQuery,
  userPoliciesInfiniteQuery,
  userPoliciesQuery,
  userQuery,
  userRefreshTokensInfiniteQuery,
  userRefreshTokensQuery,
  usersInfiniteQuery,
  usersQuery,
  userSessionsInfiniteQuery,
  userSessionsQuery,
  type WazoAuth,
} from '../../src/index.ts'
import type { Place } from './world.ts'

/** Any of the options that a definition gives. */
export interface Question {
  queryKey: readonly unknown[]
  queryFn: unknown
  initialPageParam?: number
}

type Definition<TInput> = (auth: WazoAuth, input: TInput) => Question

/**
 * What screens show of a tenant: lists in every way, details, relations; of
 * other tenants than the one in the middle without scrolling and variants.
 */
export function corpusOf(place: Place, isMiddle: boolean): Question[] {
  const { auth, user, other, third, group, empty } = place
  const { held, grouped, spare, tenant } = place
  const questions: Question[] = []

  const ask = <TInput>(definition: Definition<TInput>, ...inputs: TInput[]) =>
    questions.push(...inputs.map((input) => definition(auth, input)))

  /** The list by itself, searched, its second page, and by filters. */
  const askList = (
    definition: Definition<never>,
    scrolled: Definition<never>,
    parent: object,
    ...filters: object[]
  ) => {
    for (const input of [{}, { limit: 1, offset: 1 }, ...filters])
      ask(definition, { ...parent, ...input } as never)
    if (isMiddle) ask(scrolled, { ...parent, limit: 2 } as never)
  }

  const all = { recurse: true }
  const search = { search: 'zz-new' }
  const user_uuid = user.uuid

  askList(usersQuery, usersInfiniteQuery, {}, all, search, {
    search: tenant.slug,
  })
  ask(
    usersQuery,
    { username: user.username! },
    { username: 'zz-new' },
    { email_address: user.emails[0]!.address },
    { email_address: 'zz-new@example.com' },
    { purpose: 'user' },
    { group_uuid: group.uuid },
    { group_uuid: group.uuid, limit: 1, offset: 1 },
    { group_uuid: empty.uuid },
    { policy_uuid: held.uuid },
    { policy_slug: held.slug },
    { policy_uuid: spare.uuid },
    { has_policy_uuid: grouped.uuid },
    { has_policy_slug: grouped.slug },
    { has_policy_uuid: spare.uuid },
    { has_policy_slug: spare.slug },
  )
  for (const { uuid } of isMiddle ? [user, other] : [user]) {
    const parent = { user_uuid: uuid }
    ask(userQuery, uuid)
    askList(userPoliciesQuery, userPoliciesInfiniteQuery, parent, search, {
      group_uuid: group.uuid,
    })
    askList(userGroupsQuery, userGroupsInfiniteQuery, parent, search)
    askList(userSessionsQuery, userSessionsInfiniteQuery, parent)
    askList(userRefreshTokensQuery, userRefreshTokensInfiniteQuery, parent, {
      client_id: 'softphone',
    })
    askList(userExternalAuthsQuery, userExternalAuthsInfiniteQuery, parent, {
      type: 'mobile',
    })
    for (const auth_type of ['mobile', 'google', 'microsoft'])
      ask(userExternalAuthQuery, { user_uuid: uuid, auth_type })
    ask(userMobileAuthQuery, uuid)
    ask(userMobileSenderIdQuery, uuid)
    ask(userGoogleAuthQuery, uuid)
    ask(userMicrosoftAuthQuery, uuid)
  }

  askList(groupsQuery, groupsInfiniteQuery, {}, all, search, { user_uuid })
  ask(
    groupsQuery,
    { name: group.name },
    { slug: 'zz-new' },
    { user_uuid: third.uuid },
    { policy_uuid: grouped.uuid },
    { policy_slug: grouped.slug },
    { policy_uuid: spare.uuid },
    { policy_slug: spare.slug },
    { read_only: false },
  )
  for (const { uuid } of isMiddle ? [group, empty] : [group]) {
    const parent = { group_uuid: uuid }
    ask(groupQuery, uuid)
    askList(groupUsersQuery, groupUsersInfiniteQuery, parent, search, {
      username: user.username!,
    })
    askList(groupPoliciesQuery, groupPoliciesInfiniteQuery, parent, search, {
      user_uuid,
    })
  }

  askList(policiesQuery, policiesInfiniteQuery, {}, all, search)
  ask(
    policiesQuery,
    { name: held.name },
    { slug: 'zz-new' },
    { user_uuid },
    { user_uuid: third.uuid },
    { group_uuid: group.uuid },
    { group_uuid: empty.uuid },
    { read_only: false },
    { tenant_uuid: tenant.uuid },
  )
  ask(policyQuery, held.uuid, held.slug, spare.uuid, spare.slug, 'shared')

  askList(tenantsQuery, tenantsInfiniteQuery, {}, search, { slug: 'branch' })
  ask(
    tenantsQuery,
    { domain_name: 'company.example' },
    { domain_name: 'zz-new.example' },
  )
  ask(tenantQuery, tenant.uuid)
  ask(tenantDomainsQuery, tenant.uuid)

  askList(sessionsQuery, sessionsInfiniteQuery, {}, all)
  askList(refreshTokensQuery, refreshTokensInfiniteQuery, {}, all, search, {
    client_id: 'softphone',
  })

  for (const auth_type of ['mobile', 'google', 'microsoft', 'crm']) {
    askList(externalUsersQuery, externalUsersInfiniteQuery, { auth_type }, all)
    ask(externalConfigQuery, auth_type)
  }
  ask(ldapConfigQuery, undefined)
  ask(samlConfigQuery, undefined)
  ask(samlMetadataQuery, undefined)
  return questions
}

/** What is the same in every tenant. */
export function sharedCorpus(auth: WazoAuth): Question[] {
  return [
    apiDocumentQuery(auth),
    backendsQuery(auth),
    configQuery(auth),
    identityProvidersQuery(auth),
    ownRefreshTokensQuery(auth, {}),
    ownRefreshTokensInfiniteQuery(auth, {}),
    samlAcsUrlTemplateQuery(auth),
    scopeQuery(auth, 'auth.users.read'),
    scopesQuery(auth, { scopes: ['auth.users.read'] }),
    statusQuery(auth),
    tokenQuery(auth),
    tokenValidityQuery(auth),
  ]
}

/** A screen of everything about one user, group and policy of a tenant. */
export function screenOf(place: Place): Question[] {
  const { auth, user, group, held, tenant } = place
  const ofUser = { user_uuid: user.uuid }
  const ofGroup = { group_uuid: group.uuid }
  return [
    usersQuery(auth),
    userQuery(auth, user.uuid),
    userPoliciesQuery(auth, ofUser),
    userGroupsQuery(auth, ofUser),
    userSessionsQuery(auth, ofUser),
    userRefreshTokensQuery(auth, ofUser),
    userExternalAuthsQuery(auth, ofUser),
    groupsQuery(auth),
    groupQuery(auth, group.uuid),
    groupUsersQuery(auth, ofGroup),
    groupPoliciesQuery(auth, ofGroup),
    policiesQuery(auth),
    policyQuery(auth, held.uuid),
    tenantsQuery(auth),
    tenantQuery(auth, tenant.uuid),
    sessionsQuery(auth),
  ]
}
