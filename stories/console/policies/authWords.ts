/**
 * What the accesses of wazo-auth are for, where their words alone do not tell.
 * A name between braces is whatever one of them stands at its place.
 */
const sentences = new Map([
  ['auth.{service}.external.config.create', 'Set up {service}'],
  ['auth.{service}.external.config.read', 'Read the settings of {service}'],
  ['auth.{service}.external.config.update', 'Change the settings of {service}'],
  ['auth.{service}.external.config.delete', 'Remove the settings of {service}'],
  ['auth.{service}.external.users.read', 'See who is connected to {service}'],
  [
    'auth.admin.users.{user}.emails.update',
    'Change the e-mail addresses of {user} and confirm them',
  ],
  ['auth.emails.{e-mail address}.confirm.update', 'Confirm {e-mail address}'],
  [
    'auth.groups.{group}.policies.{policy}.create',
    'Assign {policy} to {group}',
  ],
  [
    'auth.groups.{group}.policies.{policy}.delete',
    'Remove {policy} from {group}',
  ],
  ['auth.groups.{group}.users.{user}.create', 'Add {user} to {group}'],
  ['auth.groups.{group}.users.{user}.delete', 'Remove {user} from {group}'],
  ['auth.idp.{provider}.users.{user}.create', 'Attach {user} to {provider}'],
  ['auth.idp.{provider}.users.{user}.delete', 'Detach {user} from {provider}'],
  ['auth.idp.{provider}.users.update', 'Attach users to {provider}'],
  [
    'auth.tenants.{tenant}.parent.{tenant}.update',
    'Move {tenant} under {tenant}',
  ],
  [
    'auth.users.{user}.emails.{e-mail address}.confirm.read',
    'E-mail {user} a link that confirms {e-mail address}',
  ],
  [
    'auth.users.{user}.external.read',
    'See which services {user} is connected to',
  ],
  [
    'auth.users.{user}.external.{service}.create',
    'Connect {user} to {service}',
  ],
  [
    'auth.users.{user}.external.{service}.read',
    'Read the credentials of {user} for {service}',
  ],
  [
    'auth.users.{user}.external.{service}.update',
    'Change the credentials of {user} for {service}',
  ],
  [
    'auth.users.{user}.external.{service}.delete',
    'Disconnect {user} from {service}',
  ],
  [
    'auth.users.{user}.external.mobile.sender_id.read',
    'See who sends notifications to the phone of {user}',
  ],
  ['auth.users.{user}.password.update', 'Change the password of {user}'],
  ['auth.users.{user}.policies.{policy}.create', 'Assign {policy} to {user}'],
  ['auth.users.{user}.policies.{policy}.delete', 'Remove {policy} from {user}'],
])

const templates = [...sentences].map(([access, sentence]) => ({
  words: access.split('.'),
  sentence,
}))

const isPlace = (word: string) => word.startsWith('{')

/**
 * The sentence for an access of wazo-auth, if there is one of its own.
 *
 * @param select Says which one is meant of what the noun names.
 */
export function sentenceOf(
  words: readonly string[],
  select: (noun: string, word: string) => string,
): string | undefined {
  const found = templates.find(
    (template) =>
      template.words.length === words.length &&
      template.words.every((word, at) =>
        isPlace(word) ? words[at] !== '#' : word === words[at],
      ),
  )
  if (!found) return undefined
  const places = found.words.flatMap((word, at) =>
    isPlace(word) ? [[word, select(word.slice(1, -1), words[at]!)]] : [],
  ) as [string, string][]
  // One after the other: the same noun may stand there twice.
  return places.reduce(
    (text, [place, chosen]) => text.replace(place, () => chosen),
    found.sentence,
  )
}

/** How its nouns are called on the screens, alone and with what follows. */
const nouns = new Map([
  ['backends.ldap', 'the LDAP settings'],
  ['backends.saml', 'the SAML settings'],
  ['config', 'the server configuration'],
  ['emails', 'e-mail addresses'],
  ['external', 'external services'],
  ['idp', 'identity providers'],
  ['tokens', 'refresh tokens'],
])

export const nounOf = (words: string): string | undefined => nouns.get(words)
