import { createContext, useContext, type ReactNode } from 'react'
import type { Page, Policy, Tenant, User } from '../../../src/index.ts'

// Pure functions of an answer: what is on the page is compared with what they
// make of the server's answer.

/** What a click on something does, by its name. */
export const Acts = createContext<(act: string, on: unknown) => void>(() => {})

function Act({ name, on }: { name: string; on?: unknown }) {
  const act = useContext(Acts)
  return (
    <button data-act={name} onClick={() => act(name, on)}>
      {name}
    </button>
  )
}

const UserRows = ({ items, filtered }: Page<User>) => (
  <>
    <p>{filtered} users</p>
    {items.map((user) => (
      <article
        key={user.uuid}
        data-row={user.uuid}
        data-tenant={user.tenant_uuid}
      >
        {user.username} {user.firstname} {user.lastname}{' '}
        {user.enabled ? 'enabled' : 'disabled'}
        <Act name="open" on={user} />
        <Act name="delete" on={user} />
      </article>
    ))}
  </>
)

const UserDetail = (user: User) => (
  <article data-tenant={user.tenant_uuid}>
    {user.username} {user.firstname} {user.lastname}{' '}
    {user.enabled ? 'enabled' : 'disabled'}
    <Act name="rename" on={user} />
  </article>
)

const accesses = ({ acl }: Policy): ReactNode =>
  [...acl].sort().map((access) => <li key={access}>{access}</li>)

const HeldPolicies = ({ items }: Page<Policy>) => (
  <>
    {items.map((policy) => (
      <article key={policy.uuid} data-row={policy.uuid}>
        {policy.name}
        {accesses(policy)}
        <Act name="take" on={policy} />
      </article>
    ))}
  </>
)

const PolicyRows = ({ items, total }: Page<Policy>) => (
  <>
    <p>{total} policies</p>
    {items.map((policy) => (
      <article
        key={policy.uuid}
        data-row={policy.uuid}
        data-tenant={policy.tenant_uuid}
      >
        {policy.name} {policy.acl.length}
        <Act name="give" on={policy} />
        <Act name="inspect" on={policy} />
      </article>
    ))}
  </>
)

const PolicyDetail = (policy: Policy) => (
  <article data-tenant={policy.tenant_uuid}>
    {policy.name}
    {accesses(policy)}
    <Act name="allow" on={policy} />
    <Act name="forbid" on={policy} />
  </article>
)

const TenantChoice = ({ items }: Page<Tenant>) => (
  <>
    {items.map((tenant) => (
      <article key={tenant.uuid} data-row={tenant.uuid}>
        {tenant.name}
        <Act name="switch" on={tenant} />
      </article>
    ))}
  </>
)

/** Which of them shows the answer to a path. */
export function viewOf(path: string): (answer: never) => ReactNode {
  const [resource, uuid, relation] = path.split('?')[0]!.slice(1).split('/')
  if (resource === 'tenants') return TenantChoice
  if (relation === 'policies') return HeldPolicies
  if (resource === 'users') return uuid ? UserDetail : UserRows
  return uuid ? PolicyDetail : PolicyRows
}

interface AnswerProps {
  /** Whose answer to what: found again by the oracle. */
  tenant: string
  path: string
  data: unknown
}

/** One answer on the page. */
export const Answer = ({ tenant, path, data }: AnswerProps) => (
  <section data-asked={path} data-for={tenant}>
    {data === undefined ? 'Loading' : viewOf(path)(data as never)}
  </section>
)
