import { Button, Stack, Text } from '@mantine/core'
import {
  deleteSession,
  deleteUserSession,
  type Session,
  type Uuid,
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
        <RevokeDialog
          session={session}
          ofUser={canEnd ? undefined : ofUser}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

interface RevokeDialogProps {
  session: Session
  /** For who may end it as this user's only. */
  ofUser: { user_uuid: Uuid; session_uuid: Uuid } | undefined
  onClose: () => void
}

function RevokeDialog({ session, ofUser, onClose }: RevokeDialogProps) {
  function finish() {
    onClose()
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
  const { isPending, error } = ofUser ? endOfUser : end
  return (
    <ConfirmDialog
      danger
      title="Revoke this session?"
      confirm="Revoke"
      isPending={isPending}
      error={error}
      onConfirm={() =>
        ofUser ? endOfUser.mutate(ofUser) : end.mutate(session.uuid)
      }
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text>
          <NameInText uuid={session.user_uuid} />, {whichOf(session)}
        </Text>
        <Text>{revocationEffect('The user is')}</Text>
      </Stack>
    </ConfirmDialog>
  )
}
