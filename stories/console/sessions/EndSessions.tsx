import { deleteSessionMutation, type Session } from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { NameInText } from '../parts/NameInText.tsx'
import { revocationEffect, sessionNoun, whichOf } from './session.ts'

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
      effect={revocationEffect('Users are')}
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
