import type { QueryClient } from '@tanstack/query-core'
import { isOwnKey } from './ownKey.ts'
import type { TokenDetails } from './token/grant.ts'
import type { WazoAuth } from './wazoAuth.ts'

interface Whose {
  user: string | null
  acl: TokenDetails['acl']
}

/** Whether a change may reach what the session's user may do. */
type Reaches = (input: never, mine: Whose) => boolean

const always: Reaches = () => true
const toMe: Reaches = (input: { user_uuid: string }, { user }) =>
  input.user_uuid === user

/** By resource and operation: only what is here changes anybody's rights. */
const changes: Record<string, Reaches> = {
  'users addPolicy': toMe,
  'users removePolicy': toMe,
  'groups addUser': toMe,
  'groups removeUser': toMe,
  'groups addPolicy': always,
  'groups removePolicy': always,
  'groups delete': always,
  'policies update': ({ body }: { body: object }) => 'acl' in body,
  'policies replace': always,
  'policies delete': always,
  'policies addAccess': ({ access }: { access: string }, { acl }) =>
    !acl.includes(access),
  'policies removeAccess': ({ access }: { access: string }, { acl }) =>
    acl.includes(access),
}

/**
 * Renews the session after any mutation that may have changed the user's own
 * rights: policies, memberships, or the accesses of a policy. A token holds the
 * rights its user had when it was issued, so without this, `useCan` and the
 * server go by the old rights until the next renewal.
 *
 * The session has to be renewable, as it is with a `clientId`. A renewal that
 * fails changes nothing, and shows in `auth.renewal`.
 *
 * @returns A function that stops it.
 */
export function renewOnOwnRights(
  auth: WazoAuth,
  queryClient: QueryClient,
): () => void {
  let isRunning = false
  let isOutdated = false

  async function renew() {
    isOutdated = true
    if (isRunning) return
    isRunning = true
    // What changes while it runs may have come too late for it.
    while (isOutdated) {
      isOutdated = false
      await auth.renew().catch(() => {})
    }
    isRunning = false
  }

  return queryClient.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    const { state, options } = event.mutation
    const { mutationKey = [] } = options
    const [, , resource, operation] = mutationKey
    const reaches = changes[`${String(resource)} ${String(operation)}`]
    const { scope } = auth
    const token = auth.token.getSnapshot()
    if (
      token &&
      isOwnKey(mutationKey, scope) &&
      reaches?.(state.variables as never, { user: scope.user, ...token })
    )
      void renew()
  })
}
