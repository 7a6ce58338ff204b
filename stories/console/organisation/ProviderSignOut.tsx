import { Text } from '@mantine/core'
import type { WazoAuthErrorKind } from 'wazo-auth-query'
import { useSignOut, useStartSamlSignOut } from 'wazo-auth-query/react'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import type { Description } from '../parts/describe.ts'
import { useLeave } from './useLeave.ts'

const title = 'Cannot sign out of your organisation'
const after = 'Sign out here, then on your organisation’s page.'

/** Why the session ends here alone. */
const untold: Partial<Record<WazoAuthErrorKind, Description>> = {
  notFound: {
    title,
    text: `The server no longer knows that this session started there: it forgets after a week. ${after}`,
  },
  server: {
    title,
    text: `Its page does not accept sign-outs from this server. ${after}`,
  },
}

/** Out of this console, and of the page that has confirmed who one is. */
export function ProviderSignOut({ onClose }: { onClose: () => void }) {
  const leave = useLeave()
  const start = useStartSamlSignOut()
  const signOut = useSignOut()
  const isUntold = !!start.error && start.error.kind in untold
  async function signOutOfBoth() {
    // In the name of the session, which goes after that.
    const { location } = await start.mutateAsync(undefined)
    // This page is gone then, and goes on all the same.
    await signOut.mutateAsync({})
    leave(location)
  }
  return (
    <ConfirmDialog
      title="Sign out of your organisation too?"
      confirm={isUntold ? 'Sign out here' : 'Sign out of both'}
      isPending={start.isPending || signOut.isPending}
      error={start.error}
      says={({ kind }) => untold[kind]}
      onConfirm={() =>
        isUntold
          ? signOut.mutate({})
          : // The dialog says what went wrong.
            void signOutOfBoth().catch(() => undefined)
      }
      onClose={onClose}
    >
      <Text>
        This session ends, and your organisation is asked to sign you out in
        this browser. Its other applications may ask you to sign in again.
      </Text>
    </ConfirmDialog>
  )
}
