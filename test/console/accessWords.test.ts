import { expect, it } from 'vitest'
import { explainAccess } from '../../stories/console/policies/accessWords.ts'

it.each([
  ['#', 'Everything, on every service'],
  ['auth.#', 'Everything in auth'],
  ['auth.users.read', 'Read users, in auth'],
  ['auth.users.*.delete', 'Delete any user, in auth'],
  ['auth.users.me.#', 'Do anything with their own user, in auth'],
  [
    'auth.users.me.external.read',
    'See which services their own user is connected to, in auth',
  ],
  ['auth.users.*.policies.*.create', 'Assign any policy to any user, in auth'],
  ['auth.users.me.policies.read', 'Read policies of their own user, in auth'],
  [
    'auth.google.external.config.read',
    'Read the settings of the service google, in auth',
  ],
  [
    'auth.tenants.*.parent.*.update',
    'Move any tenant under any tenant, in auth',
  ],
  ['auth.backends.ldap.#', 'Do anything with the LDAP settings, in auth'],
  ['auth.emails.*.read', 'Read any e-mail address, in auth'],
  ['auth.users.*.tokens.read', 'Read refresh tokens of any user, in auth'],
  ['confd.config.read', 'Read config, in confd'],
  ['!auth.config.update', 'Never: change the server configuration, in auth'],
  ['auth.sessions.my_session.delete', 'Delete the session itself, in auth'],
  ['confd.#.read', 'Read anything in confd'],
  ['auth.users.#.read', 'Read anything under users, in auth'],
  [
    'call-logd.#.recordings.#',
    'Do anything with recordings, anywhere in call-logd',
  ],
  ['dird.#.me.#', 'Do anything with their own data, anywhere in dird'],
  ['!auth.users.*.delete', 'Never: delete any user, in auth'],
  [
    'auth.groups.5a1b2c3d-0000-4000-8000-000000000001.edit',
    'Change the group 5a1b2c3d…, in auth',
  ],
  ['calld.calls.hang_up', '“hang up” of calls, in calld'],
  ['calld.calls.constructor', '“constructor” of calls, in calld'],
  ['', 'The empty permission, which nothing requires'],
  ['admin', '“admin”, which has no service'],
])('should put %j into words', (entry, words) => {
  expect(explainAccess(entry)).toBe(words)
})
