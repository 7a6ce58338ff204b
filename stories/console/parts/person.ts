import type { User, WazoAuthError } from 'wazo-auth-query'

type Named = Pick<User, 'uuid' | 'username' | 'firstname' | 'lastname'> &
  Partial<Pick<User, 'emails'>>

/**
 * What to call somebody: names are optional, and so are usernames. People choose
 * them, and none turns around the sentence it stands in.
 */
export function nameOf(user: Named): string {
  const full = [user.firstname, user.lastname].filter(Boolean).join(' ')
  const names = [full, user.username, mainEmailOf(user)]
  const told = names.map((name) => name?.replace(/[\p{Cc}\p{Bidi_C}]/gu, ''))
  return told.find((name) => name?.trim()) ?? user.uuid
}

/** Two letters for somebody without a picture. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/)
  const letters = words[1] ? words.map(([first]) => first) : [...name]
  return letters.slice(0, 2).join('').toUpperCase()
}

function mainEmailOf({ emails = [] }: Partial<Pick<User, 'emails'>>) {
  return (emails.find(({ main }) => main) ?? emails[0])?.address
}

/** The server sets passwords only for who has a name to sign in with. */
export const hasLogin = ({ username, emails }: User): boolean =>
  username !== null || emails.some(({ main, confirmed }) => main && confirmed)

export const userNoun = { one: 'user', many: 'users' }

export const purposeNames = {
  user: 'Person',
  internal: 'Internal service',
  external_api: 'External API',
} as const

/** Two people may have one name, but never one username. */
export function showPerson(user: Named) {
  const name = nameOf(user)
  const { username } = user
  return { name, detail: username === name ? mainEmailOf(user) : username }
}

/** Who somebody is changes seldom, and a row that lacks the name is no error. */
export const userStays = { staleTime: 300_000, retry: false } as const

/** What to call who is not shown. */
export const strangerOf = ({ kind }: WazoAuthError): string =>
  kind === 'notFound' ? 'A deleted user' : 'A user you cannot see'

/** Whose a session is that nobody signed in for. */
export const MAILED = 'An e-mail link'
