import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { WazoAuthProvider } from '../../hooks/index.ts'
import { setup, type Setup, type SetupOptions } from './setup.ts'
import { settle } from './settle.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

export interface Page extends Setup {
  show(children: ReactNode): Promise<ReturnType<typeof render>>
  /** Does something and lets everything happen that needs no time. */
  after(run?: () => unknown): Promise<void>
}

/** The real parts of `setup`, with a React page around them. */
export function page(options?: SetupOptions): Page {
  const parts = setup(options)
  const { auth, queryClient } = parts
  onTestFinished(cleanup)
  // React 18 renders at the end of an act, and what that asks for comes next.
  const after = async (run?: () => unknown) => {
    await act(async () => void (await run?.()))
    await act(settle)
    await act(settle)
  }
  return {
    ...parts,
    after,
    async show(children) {
      const shown = render(
        <Providers queryClient={queryClient} auth={auth}>
          {children}
        </Providers>,
      )
      await after()
      return shown
    },
  }
}

interface ProvidersProps {
  queryClient: QueryClient
  auth: Setup['auth']
  children: ReactNode
}

export function Providers({ queryClient, auth, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <WazoAuthProvider auth={auth}>
        <Suspense fallback="loading">{children}</Suspense>
      </WazoAuthProvider>
    </QueryClientProvider>
  )
}
