import type { Uuid } from '../../types.ts'
import { local, naive } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { rendered } from './aclTemplates.ts'
import { metadataOf } from './metadata.ts'
import { oldMetadata } from './oldMetadata.ts'
import { newUuid } from '../wire/identifier.ts'
import { groupsOf } from '../state/membership.ts'
import type {
  RefreshToken,
  Token,
  TokenMetadata,
  User,
} from '../state/records.ts'
import type { State } from '../state/state.ts'
import { storeToken } from '../state/tokenStore.ts'

/** Group policies first, then the user's own; duplicates stay. */
function aclOf(state: State, user: User): string[] {
  const holders = groupsOf(state, user).map((group) =>
    state.groupPolicies.of(group.uuid),
  )
  return [...holders, state.userPolicies.of(user.uuid)].flatMap((policies) =>
    Array.from(policies).flatMap((uuid) => state.policies.get(uuid)?.acl ?? []),
  )
}

/** What the configuration puts into the tokens of a backend. */
function aclOfBackend(
  state: State,
  { backend_policies, default_user_policy }: Config,
  backend: string,
): readonly string[] {
  const name = Object.hasOwn(backend_policies, backend)
    ? backend_policies[backend]
    : default_user_policy
  if (name === null) return []
  for (const policy of state.policies.values()) {
    if (policy.name === name) return policy.acl
  }
  return []
}

/** What a client calls itself; a browser says so only on the way out. */
export const agentOf = ({ headers }: Request): string =>
  headers.get('user-agent') ??
  (globalThis.navigator as Navigator | undefined)?.userAgent ??
  ''

/** Who asks, as the last proxy tells. */
const addressOf = ({ headers }: Request): string | undefined =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()

interface Issue {
  mobile: boolean
  /** Seconds. */
  expiration: number | undefined
  /** The refresh token that it is made with or from. */
  refreshToken?: RefreshToken | undefined
  /** A new one by default. */
  session_uuid?: string
  /** @default 'wazo_user' */
  backend?: string
  /** That of the request by default. */
  user_agent?: string
}

/** Opens a session: the acl is that of this moment and stays so. */
export function issueToken(
  {
    state,
    config,
    now,
    request,
  }: Pick<Context, 'state' | 'config' | 'now'> & {
    request?: Request
  },
  user: User,
  issue: Issue,
): Token {
  const { mobile, refreshToken, backend = 'wazo_user' } = issue
  const lifetime = issue.expiration ?? config.default_token_lifetime
  const acl = [...aclOfBackend(state, config, backend), ...aclOf(state, user)]
  const metadata = metadataOf(state, user, config)
  return storeToken(state, {
    uuid: newUuid(),
    tenant_uuid: user.tenant_uuid,
    session_uuid: issue.session_uuid ?? newUuid(),
    auth_id: user.uuid,
    login: user.username ?? '',
    acl:
      config.generation === 'legacy'
        ? rendered(acl, oldMetadata(state, metadata, user))
        : acl,
    created_at: now,
    expires_at: now + lifetime * 1000,
    metadata,
    user_agent: issue.user_agent ?? (request ? agentOf(request) : ''),
    remote_addr: (request && addressOf(request)) ?? '127.0.0.1',
    mobile,
    refresh_token_uuid: refreshToken?.uuid ?? null,
    refresh_token_client_id: refreshToken?.client_id ?? null,
  })
}

/** A token for a link in a mail: one access, no user, listed at the top. */
export function issueMailToken(
  { state, now }: Pick<Context, 'state' | 'now'>,
  access: string,
  lifetime: number,
): Token {
  return storeToken(state, {
    uuid: newUuid(),
    tenant_uuid: state.masterTenant,
    session_uuid: newUuid(),
    auth_id: 'wazo-auth',
    login: '',
    acl: [access],
    created_at: now,
    expires_at: now + lifetime * 1000,
    metadata: null,
    user_agent: 'wazo-auth-email-reset',
    remote_addr: '',
    mobile: false,
    refresh_token_uuid: null,
    refresh_token_client_id: null,
  })
}

/** A token as the server prints it. Times are without an offset. */
export interface TokenData {
  token: Uuid
  auth_id: Uuid
  xivo_user_uuid: Uuid | null
  xivo_uuid: Uuid | null
  issued_at: string
  expires_at: string
  utc_issued_at: string
  utc_expires_at: string
  acl: string[]
  metadata: TokenMetadata | Record<string, never>
  session_uuid: Uuid
  remote_addr: string
  user_agent: string
}

export function presentToken(token: Token): TokenData {
  return {
    token: token.uuid,
    auth_id: token.auth_id,
    xivo_user_uuid: token.metadata?.pbx_user_uuid ?? null,
    xivo_uuid: token.metadata?.xivo_uuid ?? null,
    issued_at: local(token.created_at),
    expires_at: local(token.expires_at),
    utc_issued_at: naive(token.created_at),
    utc_expires_at: naive(token.expires_at),
    acl: token.acl,
    metadata: token.metadata ?? {},
    session_uuid: token.session_uuid,
    remote_addr: token.remote_addr,
    user_agent: token.user_agent,
  }
}
