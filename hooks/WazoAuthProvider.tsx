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
import type { Uuid } from '../src/types.ts'

const WazoAuthContext = createContext<WazoAuth | null>(null)

/** The token's details, and room for what is made of them once. */
export interface HeldToken {
  readonly token: TokenDetails | null
  rights?: Rights | null
}

/** One subscription for all who ask what the session may do. */
export const TokenContext = createContext<HeldToken | null>(null)

/** What `<WazoAuthProvider>` takes. */
export interface WazoAuthProviderProps {
  /** Made outside of React, by `createWazoAuth`. */
  auth: WazoAuth
  children?: ReactNode
}

/**
 * Gives the hooks below their client. Keeps its session alive while mounted,
 * and the `QueryClient` above empty of whoever has left.
 */
export function WazoAuthProvider({ auth, children }: WazoAuthProviderProps) {
  const queryClient = ownCopy(useContext(QueryClientContext))
  useEffect(() => bindCache(auth, queryClient), [auth, queryClient])
  useEffect(() => auth.start(), [auth])
  const { subscribe, getSnapshot } = auth.token
  const token = useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
  const held = useMemo(() => ({ token }), [token])
  return (
    <WazoAuthContext.Provider value={auth}>
      <TokenContext.Provider value={held}>{children}</TokenContext.Provider>
    </WazoAuthContext.Provider>
  )
}

/** What `<TenantScope>` takes. */
export interface TenantScopeProps {
  tenant: Uuid
  children?: ReactNode
}

/** Lets everything below act for another tenant, whatever is selected. */
export function TenantScope({ tenant, children }: TenantScopeProps) {
  const auth = useWazoAuth()
  const scoped = useMemo(() => auth.withTenant(tenant), [auth, tenant])
  return (
    <WazoAuthContext.Provider value={scoped}>
      {children}
    </WazoAuthContext.Provider>
  )
}

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

/** The client of the nearest provider, followed through tenant switches. */
export function useWazoAuth(): WazoAuth {
  const auth = useProvided(WazoAuthContext)
  const scope = () => auth.scope
  useSyncExternalStore(auth.subscribeScope, scope, scope)
  return auth
}
