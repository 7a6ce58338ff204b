import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { WazoAuthError } from 'wazo-auth-query'
import { ErrorState } from './ErrorState.tsx'
import { Page } from './Page.tsx'

/** What a guard has refused, or a defect of a page has thrown. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const shown =
    error instanceof WazoAuthError
      ? error
      : new WazoAuthError(
          'invalid',
          `This page failed: ${error instanceof Error ? error.message : 'unknown error'}`,
        )
  return (
    <Page
      title={shown.kind === 'forbidden' ? 'No access' : 'Something went wrong'}
    >
      <div className="console-card">
        <ErrorState
          isPage
          error={shown}
          onRetry={() => {
            reset()
            void router.invalidate()
          }}
        />
      </div>
    </Page>
  )
}
