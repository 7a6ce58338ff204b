import { useState } from 'react'
import type { Policy, Tenant, User, Uuid } from '../../../src/index.ts'
import { useLayer, type UserListing } from './layer.ts'
import { Acts, Answer } from './views.tsx'

// The application: the same for every layer.

export const admin = { username: 'admin', password: 'admin-password' }
export const newName = 'Renamed'
const allowed = 'auth.users.create'
export const forbidden = 'auth.users.read'

type Route =
  | { at: 'users' }
  | { at: 'user'; user_uuid: Uuid }
  | { at: 'policies' }
  | { at: 'policy'; policy_uuid: Uuid }

type Go = (route: Route) => void

export function App() {
  const layer = useLayer()
  const account = layer.useAccount()
  const signIn = layer.useSignIn()
  return account ? (
    <Console home={account.tenant_uuid} />
  ) : (
    <button data-act="sign in" onClick={() => void signIn(admin)} />
  )
}

function Console({ home }: { home: Uuid }) {
  const layer = useLayer()
  const [tenant, setTenant] = layer.useActiveTenant()
  const signOut = layer.useSignOut()
  const [route, go] = useState<Route>({ at: 'users' })
  const [listing, list] = useState<UserListing>({
    order: 'username',
    direction: 'asc',
    limit: 10,
    offset: 0,
  })
  const act = (act: string, on: unknown) => {
    if (act === 'switch') setTenant((on as Tenant).uuid)
  }
  return (
    <div data-tenant-shown={tenant}>
      <button data-act="sign out" onClick={() => void signOut()} />
      <button data-act="users" onClick={() => go({ at: 'users' })} />
      <button data-act="policies" onClick={() => go({ at: 'policies' })} />
      <button
        data-act="sort"
        onClick={() =>
          list({ ...listing, order: 'lastname', direction: 'desc' })
        }
      />
      <button
        data-act="next"
        onClick={() => list({ ...listing, offset: listing.offset + 10 })}
      />
      <button
        data-act="previous"
        onClick={() => list({ ...listing, offset: listing.offset - 10 })}
      />
      <Acts value={act}>
        <Tenants home={home} />
      </Acts>
      {route.at === 'users' && (
        <Users tenant={tenant} listing={listing} go={go} />
      )}
      {route.at === 'user' && <Person tenant={tenant} {...route} />}
      {route.at === 'policies' && <Policies tenant={tenant} go={go} />}
      {route.at === 'policy' && <Rights tenant={tenant} {...route} />}
    </div>
  )
}

function Tenants({ home }: { home: Uuid }) {
  const { data } = useLayer().useTenants()
  return <Answer tenant={home} path="/tenants" data={data} />
}

interface UsersProps {
  tenant: Uuid
  listing: UserListing
  go: Go
}

function Users({ tenant, listing, go }: UsersProps) {
  const layer = useLayer()
  const { data, reload } = layer.useUsers(listing)
  const remove = layer.useDeleteUser()
  const act = (act: string, on: unknown) => {
    const { uuid } = on as User
    if (act === 'open') go({ at: 'user', user_uuid: uuid })
    if (act === 'delete') void remove(uuid).then(reload)
  }
  const query = new URLSearchParams(Object.entries(listing).map(pair))
  return (
    <Acts value={act}>
      <Answer tenant={tenant} path={`/users?${query}`} data={data} />
    </Acts>
  )
}

const pair = ([name, value]: [string, string | number]) => [name, String(value)]

function Person({ tenant, user_uuid }: { tenant: Uuid; user_uuid: Uuid }) {
  const layer = useLayer()
  const user = layer.useUser(user_uuid)
  const held = layer.useUserPolicies(user_uuid)
  const policies = layer.usePolicies()
  const rename = layer.useRename()
  const give = layer.useAddUserPolicy()
  const take = layer.useRemoveUserPolicy()
  const act = (act: string, on: unknown) => {
    const { uuid: policy_uuid } = on as Policy
    if (act === 'give') void give({ user_uuid, policy_uuid }).then(held.reload)
    if (act === 'take') void take({ user_uuid, policy_uuid }).then(held.reload)
    if (act === 'rename')
      void rename({ user: on as User, firstname: newName }).then(user.reload)
  }
  const path = `/users/${user_uuid}`
  return (
    <Acts value={act}>
      <Answer tenant={tenant} path={path} data={user.data} />
      <Answer tenant={tenant} path={`${path}/policies`} data={held.data} />
      <Answer tenant={tenant} path="/policies" data={policies.data} />
    </Acts>
  )
}

function Policies({ tenant, go }: { tenant: Uuid; go: Go }) {
  const { data } = useLayer().usePolicies()
  const act = (act: string, on: unknown) => {
    if (act === 'inspect')
      go({ at: 'policy', policy_uuid: (on as Policy).uuid })
  }
  return (
    <Acts value={act}>
      <Answer tenant={tenant} path="/policies" data={data} />
    </Acts>
  )
}

function Rights({ tenant, policy_uuid }: { tenant: Uuid; policy_uuid: Uuid }) {
  const layer = useLayer()
  const { data, reload } = layer.usePolicy(policy_uuid)
  const allow = layer.useAddAccess()
  const forbid = layer.useRemoveAccess()
  const act = (act: string) => {
    if (act === 'allow')
      void allow({ policy_uuid, access: allowed }).then(reload)
    if (act === 'forbid')
      void forbid({ policy_uuid, access: forbidden }).then(reload)
  }
  return (
    <Acts value={act}>
      <Answer tenant={tenant} path={`/policies/${policy_uuid}`} data={data} />
    </Acts>
  )
}
