import { Button, Stack, Text } from '@mantine/core'
import {
  deleteSession,
  deleteUserSession,
  type Session,
  type WazoAuthError,
} from 'wazo-auth-query'
import {
  useCan,
  useDeleteSession,
  useDeleteUserSession,
  useSignOut,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { isGone } from '../parts/describe.ts'
import { NameInText } from '../parts/NameInText.tsx'
import { notifyDone } from '../parts/notify.ts'
import { revocationEffect, whichOf } from './session.ts'

export interface EndSessionProps {
  session: Session
  isOwn: boolean
}

/** Out of one session; out of one's own, by the door. */
export function EndSession({ session, isOwn }: EndSessionProps) {
  return isOwn ? <SignOut /> : <RevokeSession session={session} />
}

function SignOut() {
  const signOut = useSignOut()
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      flex="none"
      onClick={() => signOut.mutate({})}
    >
      Sign out
    </Button>
  )
}

function RevokeSession({ session }: { session: Session }) {
  const { uuid, user_uuid } = session
  const ofUser = { user_uuid: user_uuid ?? '', session_uuid: uuid }
  const canEnd = useCan(deleteSession, uuid).status !== 'denied'
  const mayEndOfUser = useCan(deleteUserSession, ofUser).status !== 'denied'
  const canEndOfUser = mayEndOfUser && user_uuid !== null
  const [isAsking, setAsking] = useState(false)
  function finish() {
    setAsking(false)
    notifyDone('Session revoked')
  }
  const ending = {
    onSuccess: finish,
    onError(error: WazoAuthError) {
      if (isGone(error)) finish()
    },
  }
  const end = useDeleteSession(ending)
  const endOfUser = useDeleteUserSession(ending)
  if (!canEnd && !canEndOfUser) return null
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        flex="none"
        aria-label={`Revoke session ${whichOf(session)}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      {isAsking && (
        <ConfirmDialog
          danger
          title="Revoke this session?"
          confirm="Revoke"
          isPending={end.isPending || endOfUser.isPending}
          error={end.error ?? endOfUser.error}
          onConfirm={() =>
            canEnd ? end.mutate(uuid) : endOfUser.mutate(ofUser)
          }
          onClose={() => setAsking(false)}
        >
          <Stack gap="xs">
            <Text>
              <NameInText uuid={user_uuid} />, {whichOf(session)}
            </Text>
            <Text>{revocationEffect}</Text>
          </Stack>
        </ConfirmDialog>
      )}
    </>
  )
}
