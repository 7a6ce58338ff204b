'use client'
import type { ReactNode } from 'react'
import { AuthPanel, type AuthPanelProps } from './AuthPanel.tsx'

/**
 * A devtools panel for the session: its status and time left, its last renewals
 * and their reasons, which tab holds the lock, waiting requests, and missing
 * accesses. It never shows a secret, and renders nothing in a production build.
 * Needs a `WazoAuthProvider` above it.
 *
 * @example
 * <WazoAuthProvider auth={auth}>
 *   <App />
 *   <WazoAuthDevtools />
 * </WazoAuthProvider>
 */
export const WazoAuthDevtools: (props: AuthPanelProps) => ReactNode =
  process.env.NODE_ENV === 'production' ? () => null : AuthPanel

export type { AuthPanelProps }
