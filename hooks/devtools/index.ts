'use client'
import type { ReactNode } from 'react'
import { AuthPanel, type AuthPanelProps } from './AuthPanel.tsx'

/**
 * An auth panel for developers: status, remaining life, last renewals with
 * their reasons, who holds the tabs' lock, what waits for the session, which
 * accesses were missing. Never a secret. Nothing at all in a production
 * build. Needs `WazoAuthProvider` above it.
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
