import { deleteSessionMutation, type Session } from 'wazo-auth-query'
import { BulkDialog } from '../parts/BulkDialog.tsx'
import { agentName } from '../parts/agentName.ts'
import { momentOf } from '../parts/moment.ts'
import { NameInText } from '../parts/NameInText.tsx'
import { sessionNoun } from './session.ts'

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

/** What tells one session of somebody from another, as far as servers know. */
const whichOf = ({ uuid, user_agent = '', created_at }: Session) =>
  created_at === undefined
    ? `${uuid.slice(0, 8)}…`
    : [agentName(user_agent), `since ${momentOf(new Date(created_at))}`]
        .filter(Boolean)
        .join(', ')
