import type { KnownFacts, KnownInput } from './accessOf.ts'
import type { Endpoint } from './endpointTypes.ts'
import { WazoAuthError } from './error.ts'
import { decideFor, type Requirement } from './permission.ts'
import { rightsOf } from './rights.ts'
import { settled } from './settled.ts'
import type { SessionUser } from './token/grant.ts'
import type { WazoAuth } from './wazoAuth.ts'

/**
 * For a route loader: resolves to the signed-in user, once a stored session has
 * been restored. Rejects with kind `unauthenticated` if there is none, so that
 * the router can redirect.
 */
export async function requireSession(auth: WazoAuth): Promise<SessionUser> {
  const { status, user } = await settled(auth)
  if (status === 'signedIn' && user) return user
  throw new WazoAuthError(
    'unauthenticated',
    'This page needs a session: sign in first.',
  )
}

/**
 * For a route loader: rejects with kind `forbidden` unless the session has an
 * access, or may call an operation with its input, as for `useCan`. Rejects
 * with `unauthenticated` without a session. If it depends on an input that you
 * have not given, it resolves. No request is sent; the server still decides.
 */
export async function requireAccess<TInput = unknown>(
  auth: WazoAuth,
  required: Requirement | Endpoint<TInput, unknown>,
  input?: KnownInput<TInput>,
  known?: KnownFacts,
): Promise<SessionUser> {
  const user = await requireSession(auth)
  const token = auth.token.getSnapshot()
  const { status, missing, mastersOnly } = decideFor(
    token && rightsOf(token),
    required,
    input,
    known,
  )
  if (status !== 'denied') return user
  throw new WazoAuthError(
    'forbidden',
    mastersOnly
      ? 'This page is only for users of the master tenant: sign in as one of them.'
      : missing.length === 0
        ? 'This page is not for this session: sign in as somebody else.'
        : `This page needs ${listed(missing)}: ask an administrator for a policy that holds it.`,
    missing[0] === undefined ? {} : { requiredAccess: missing[0] },
  )
}

const listed = (accesses: readonly string[]) =>
  accesses.length === 1
    ? `the access ${accesses[0]}`
    : `these accesses: ${accesses.join(', ')}`
