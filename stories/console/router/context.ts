import type { QueryClient } from '@tanstack/react-query'
import type { WazoAuth } from 'wazo-auth-query'

/** What guards and loaders work with. */
export interface RouterContext {
  /** Acts for the tenant in the address, below the signed-in pages. */
  auth: WazoAuth
  queryClient: QueryClient
  /** Before a sign-in: whether the session stays. */
  setRenews: (renews: boolean) => void
}
