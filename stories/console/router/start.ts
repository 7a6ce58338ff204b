import {
  accessOf,
  decide,
  listGroups,
  listPolicies,
  listUsers,
  rightsOf,
  type WazoAuth,
} from 'wazo-auth-query'

const places = [
  { to: '/users', needs: accessOf(listUsers) },
  { to: '/groups', needs: accessOf(listGroups) },
  { to: '/policies', needs: accessOf(listPolicies) },
] as const

/** The first page that the session may see. */
export function firstPage(auth: WazoAuth) {
  const token = auth.token.getSnapshot()
  const rights = token && rightsOf(token)
  const seen = places.find(
    ({ needs }) => decide(rights, needs).status !== 'denied',
  )
  return seen?.to ?? '/session'
}
