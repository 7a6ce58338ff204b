import type { Context } from '../context.ts'
import { createUser } from '../domain/accounts.ts'
import { issueToken } from '../domain/issue.ts'
import { rememberLogin } from '../domain/refreshTokens.ts'
import type { User } from '../state/records.ts'
import { stableUuid } from '../wire/identifier.ts'
import { assertExternal, assertNew, groupOf, named, policyOf } from './names.ts'
import { SEED_PASSWORD, type SeedUser } from './seed.ts'

interface Planting extends Pick<Context, 'state' | 'config' | 'now'> {
  /** Takes a login, which nobody else may have then. */
  claim: (login: string | null | undefined) => void
}

/** A user with all that the seed says about it. */
export function plantUser(context: Planting, user: SeedUser): void {
  const { state, config } = context
  const { username = null, email, purpose = 'user' } = user
  const tenant = named(state, user.tenant)
  const name = username ?? email ?? `anonymous ${state.users.size}`
  const uuid = user.uuid ?? stableUuid(`user ${name}`)
  assertNew(state.users, uuid, `user "${name}"`)
  context.claim(username)
  if (email !== username) context.claim(email)
  const planted = createUser(state, {
    uuid,
    tenant_uuid: tenant.uuid,
    username,
    password: user.password === undefined ? SEED_PASSWORD : user.password,
    firstname: user.firstname ?? null,
    lastname: user.lastname ?? null,
    purpose,
    enabled: user.enabled ?? true,
    authentication_method:
      user.authentication_method ?? (purpose === 'user' ? 'default' : 'native'),
    emails:
      email === undefined
        ? []
        : [
            {
              uuid: stableUuid(`email ${email}`),
              address: email,
              main: true,
              confirmed: user.confirmed ?? true,
            },
          ],
  })
  for (const slug of user.policies ?? []) {
    state.userPolicies.add(uuid, policyOf(state, tenant, slug).uuid)
  }
  for (const slug of user.groups ?? []) {
    state.groupUsers.add(groupOf(state, tenant, slug).uuid, uuid)
  }
  for (const [type, data] of Object.entries(user.external ?? {})) {
    assertExternal(config, type)
    const users = state.externals.get(type) ?? new Map<string, unknown>()
    state.externals.set(type, users.set(uuid, data))
  }
  openSessions(context, planted, user)
}

const BROWSERS = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
]

/** Each a little older than the one before, so that lists have something to order. */
function openSessions(
  context: Planting,
  user: User,
  { sessions = 0, phone }: SeedUser,
): void {
  const { now } = context
  const ago = (minutes: number) => ({ ...context, now: now - minutes * 60_000 })
  for (let index = 0; index < sessions; index++) {
    issueToken(ago(7 + 13 * index), user, {
      session_uuid: stableUuid(`session ${index} ${user.uuid}`),
      mobile: false,
      expiration: undefined,
      user_agent: BROWSERS[index % BROWSERS.length]!,
    })
  }
  if (phone === undefined) return
  const user_agent = `${phone}/2.4.1 (Android 16)`
  const login = user.username ?? user.emails[0]?.address ?? ''
  const client = { client_id: phone, login, mobile: true, user_agent }
  const refreshToken = rememberLogin(ago(60 * 24 * 3), user, client)
  issueToken(ago(31), user, {
    session_uuid: stableUuid(`session ${phone} ${user.uuid}`),
    mobile: true,
    expiration: undefined,
    refreshToken,
    user_agent,
  })
}
