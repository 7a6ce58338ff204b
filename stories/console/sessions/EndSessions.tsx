import { deleteSessionMutation, type Session } from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { NameInText } from '../parts/NameInText.tsx'
import { sessionNoun, whichOf } from './session.ts'

export interface EndSessionsProps {
  sessions: readonly Session[]
  onClose: (done: readonly string[]) => void
}

/** Signs many out, each where it was signed in. */
export function EndSessions({ sessions, onClose }: EndSessionsProps) {
  return (
    <BulkDialog
      danger
      verb="Revoke"
      noun={sessionNoun}
      effect="Users are signed out at once. A refresh token may sign them in again without a password. To keep someone out, delete that too."
      definition={deleteSessionMutation}
      rows={sessions.map((session) => ({
        key: session.uuid,
        name: (
          <>
            <NameInText uuid={session.user_uuid} />, {whichOf(session)}
          </>
        ),
        input: session.uuid,
      }))}
      onClose={onClose}
    />
  )
}
