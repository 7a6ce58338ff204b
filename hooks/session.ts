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

/** Who is signed in, if anybody. A renewal does not render it again. */
export const useSession = (): SessionSnapshot =>
  useSubscribable(useWazoAuth().session)

/** How the renewal ahead of expiry is doing. */
export const useRenewal = (): RenewalSnapshot =>
  useSubscribable(useWazoAuth().renewal)

/**
 * All about the token in use but the token, `null` without a session. While
 * its user is expected back, about the last one.
 */
export const useTokenDetails = (): TokenDetails | null =>
  useSubscribable(useWazoAuth().token)

/**
 * Whole seconds until the token expires: renders once a second. `null` without
 * a session, and in what a server renders: the browser's first look would differ.
 */
export function useSessionExpiry(): number | null {
  const auth = useWazoAuth()
  const { subscribe, getSnapshot } = useMemo(
    () => followSessionExpiry(auth),
    [auth],
  )
  return useSyncExternalStore(subscribe, getSnapshot, () => null)
}

/** Whether the token is valid, holds a scope, may act for a tenant. */
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

/** The tenant in use, and the way to another one (`null`: one's own). */
export function useActiveTenant(): [
  tenant: Uuid | null,
  setTenant: (tenant: Uuid | null) => void,
] {
  const auth = useWazoAuth()
  return [auth.scope.tenant, auth.setTenant]
}

/** Signs in by password or refresh token. */
export const useSignIn = createMutationHook(signInMutation)

/** Revokes the session and forgets it. */
export const useSignOut = createMutationHook(signOutMutation)
