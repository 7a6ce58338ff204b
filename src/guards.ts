import type { KnownFacts, KnownInput } from './accessOf.ts'
import type { Endpoint } from './endpointTypes.ts'
import type { WazoAuth } from './wazoAuth.ts'
import { WazoAuthError } from './error.ts'
import { decideFor, type Requirement } from './permission.ts'
import { rightsOf } from './rights.ts'
import { settled } from './settled.ts'
import type { SessionUser } from './token/grant.ts'

/**
 * For a router's loader: the signed-in user, once that is known. Rejects
 * with `unauthenticated`, for the router to redirect.
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
 * For a router's loader: rejects with `forbidden` unless the session may do
 * it (an access, or an operation with its input, as for `useCan`), and with
 * `unauthenticated` without a session. What depends on an input that is not
 * given passes. Local: the server decides again with each request.
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
