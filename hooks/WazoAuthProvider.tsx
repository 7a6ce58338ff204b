'use client'
import { QueryClientContext } from '@tanstack/react-query'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type Context,
  type ReactNode,
} from 'react'
import { bindCache, ownCopy } from '../src/cache.ts'
import type { WazoAuth } from '../src/wazoAuth.ts'
import { WazoAuthError } from '../src/error.ts'
import type { Rights } from '../src/rights.ts'
import type { TokenDetails } from '../src/token/grant.ts'
import type { Scope, Uuid } from '../src/types.ts'

const WazoAuthContext = createContext<WazoAuth | null>(null)

/** The token's details, and the rights that are computed from them once. */
export interface HeldToken {
  readonly token: TokenDetails | null
  rights?: Rights | null
}

/** One subscription for all who ask what the session may do. */
export const TokenContext = createContext<HeldToken | null>(null)

/** Props of `<WazoAuthProvider>`. */
export interface WazoAuthProviderProps {
  /** The client from `createWazoAuth`, created outside of React. */
  auth: WazoAuth
  children?: ReactNode
}

/**
 * Provides the client to the hooks below. While mounted, it keeps the session
 * alive, and removes a user's data from the `QueryClient` above when they leave.
 */
export function WazoAuthProvider({ auth, children }: WazoAuthProviderProps) {
  const queryClient = ownCopy(useContext(QueryClientContext))
  useEffect(() => bindCache(auth, queryClient), [auth, queryClient])
  useEffect(() => auth.start(), [auth])
  const { subscribe, getSnapshot } = auth.token
  const token = useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
  const held = useMemo(() => ({ token }), [token])
  return (
    <WazoAuthContext.Provider value={useFollowed(auth)}>
      <TokenContext.Provider value={held}>{children}</TokenContext.Provider>
    </WazoAuthContext.Provider>
  )
}

/** Props of `<TenantScope>`. */
export interface TenantScopeProps {
  tenant: Uuid
  children?: ReactNode
}

/** Makes everything below act for a tenant, whichever one is selected. */
export function TenantScope({ tenant, children }: TenantScopeProps) {
  const { withTenant } = useWazoAuth()
  const scoped = useMemo(() => withTenant(tenant), [withTenant, tenant])
  return (
    <WazoAuthContext.Provider value={useFollowed(scoped)}>
      {children}
    </WazoAuthContext.Provider>
  )
}

/**
 * Gives another object for each scope, so that whatever is memoized by the
 * client, by hand or by the React Compiler, is computed anew.
 */
function useFollowed(auth: WazoAuth): WazoAuth {
  const read = () => auth.scope
  const scope = useSyncExternalStore(auth.subscribeScope, read, read)
  return useMemo(() => copyFor(scope, auth), [auth, scope])
}

const copyFor = (_: Scope, auth: WazoAuth): WazoAuth => ({
  ...auth,
  get scope() {
    return auth.scope
  },
})

/** What the nearest provider gives. */
export function useProvided<TValue>(context: Context<TValue | null>): TValue {
  const value = useContext(context)
  if (!value) {
    throw new WazoAuthError(
      'invalid',
      'Put a <WazoAuthProvider auth={…}> above this hook.',
      { code: 'no-provider' },
    )
  }
  return value
}

/**
 * The client of the nearest provider; re-renders when the user or tenant changes.
 */
export const useWazoAuth = (): WazoAuth => useProvided(WazoAuthContext)
