import { Button } from '@mantine/core'
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
import { isGone } from '../parts/describe.ts'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { singly } from '../parts/singly.ts'
import { whichOf } from './session.ts'

export interface EndSessionProps {
  session: Session
  isOwn: boolean
}

/** Out of one session; out of one's own, by the door. */
export function EndSession({ session, isOwn }: EndSessionProps) {
  const { uuid, user_uuid } = session
  const ofUser = { user_uuid: user_uuid ?? '', session_uuid: uuid }
  const canEnd = useCan(deleteSession, uuid).status !== 'denied'
  const mayEndOfUser = useCan(deleteUserSession, ofUser).status !== 'denied'
  const canEndOfUser = mayEndOfUser && user_uuid !== null
  const signOut = useSignOut()
  const end = useDeleteSession(said)
  const endOfUser = useDeleteUserSession(said)
  if (isOwn)
    return (
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        onClick={() => signOut.mutate({})}
      >
        Sign out
      </Button>
    )
  if (!canEnd && !canEndOfUser) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      flex="none"
      loading={end.isPending || endOfUser.isPending}
      aria-label={`Revoke session ${whichOf(session)}`}
      onClick={singly(() =>
        canEnd ? end.mutate(uuid) : endOfUser.mutate(ofUser),
      )}
    >
      Revoke
    </Button>
  )
}

const sayEnded = () => notifyDone('Session revoked')

const said = {
  onSuccess: sayEnded,
  onError: (error: WazoAuthError) =>
    isGone(error)
      ? sayEnded()
      : notifyFailed('Could not revoke the session', error),
}
