import type { Session } from 'wazo-auth-query'
import { agentName } from '../parts/agentName.ts'
import { momentOf } from '../parts/moment.ts'

export const sessionNoun = { one: 'session', many: 'sessions' }

/** What comes of it, to be read before. */
export const revocationEffect = (who: 'The user is' | 'Users are') =>
  `${who} signed out at once. A refresh token may sign them in again without a password. To keep someone out, delete that too.`

/** What tells one session of somebody from another, as far as servers know. */
export const whichOf = ({ uuid, user_agent = '', created_at }: Session) =>
  created_at === undefined
    ? `${uuid.slice(0, 8)}…`
    : [agentName(user_agent), `since ${momentOf(new Date(created_at))}`]
        .filter(Boolean)
        .join(', ')
