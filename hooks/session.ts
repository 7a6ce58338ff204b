'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { followSessionExpiry } from '../src/sessionExpiry.ts'
import { signInMutation, signOutMutation } from '../src/signIn.ts'
import type { TokenDetails } from '../src/token/grant.ts'
import type { RenewalSnapshot } from '../src/token/renewalSnapshot.ts'
import type { SessionSnapshot } from '../src/token/sessionSnapshot.ts'
import type { TokenCheck } from '../src/issuedToken.ts'
import {
  followTokenValidity,
  type TokenValiditySnapshot,
} from '../src/tokenValidity.ts'
import type { Subscribable, Uuid } from '../src/types.ts'
import { createMutationHook } from './create.ts'
import { useWazoAuth } from './WazoAuthProvider.tsx'

const useSubscribable = <TValue>({
  subscribe,
  getSnapshot,
}: Subscribable<TValue>): TValue =>
  useSyncExternalStore(subscribe, getSnapshot, getSnapshot)

/** Who is signed in, if anybody. Does not re-render when the token is renewed. */
export const useSession = (): SessionSnapshot =>
  useSubscribable(useWazoAuth().session)

/** The state of the silent renewal, and why the last one failed. */
export const useRenewal = (): RenewalSnapshot =>
  useSubscribable(useWazoAuth().renewal)

/**
 * Everything about the current token except the token itself; `null` without a
 * session. After a session has ended by itself, the details of its last token.
 */
export const useTokenDetails = (): TokenDetails | null =>
  useSubscribable(useWazoAuth().token)

/**
 * Whole seconds until the token expires; re-renders every second. `null` without
 * a session, and during server-side rendering and hydration, to avoid a mismatch.
 */
export function useSessionExpiry(): number | null {
  const auth = useWazoAuth()
  const { subscribe, getSnapshot } = useMemo(
    () => followSessionExpiry(auth),
    [auth],
  )
  return useSyncExternalStore(subscribe, getSnapshot, () => null)
}

/**
 * Asks the server whether the session's token is valid, holds an access and may
 * act for a tenant (`HEAD /token/{token_uuid}`), when first used and on window
 * focus. Changes to `expired` by itself.
 */
export function useTokenValidity({
  scope,
  tenant,
}: TokenCheck = {}): TokenValiditySnapshot {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  return useSubscribable(
    useMemo(
      () => followTokenValidity(auth, queryClient, { scope, tenant }),
      [auth, queryClient, scope, tenant],
    ),
  )
}

/** The active tenant, and a function to switch it (`null`: the user's own). */
export function useActiveTenant(): [
  tenant: Uuid | null,
  setTenant: (tenant: Uuid | null) => void,
] {
  const auth = useWazoAuth()
  return [auth.scope.tenant, auth.setTenant]
}

/**
 * Signs in with a password or a refresh token (`POST /token`). Rejects with kind
 * `credentials` if the server refuses them.
 */
export const useSignIn = createMutationHook(signInMutation)

/**
 * Revokes the session's token (`DELETE /token/{token_uuid}`) and signs out. Never
 * rejects: the result tells how each step went.
 */
export const useSignOut = createMutationHook(signOutMutation)
