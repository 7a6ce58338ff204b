/**
 * Which server is emulated: that of today, that of before release 20.16 of 2020,
 * or one in between, up to 21.04, that speaks the dialects of both.
 */
export type Generation = 'modern' | 'transitional' | 'legacy'

export const GENERATIONS: readonly Generation[] = [
  'modern',
  'transitional',
  'legacy',
]

/** Of the modern servers: the one that this is checked against, answer by answer, or a later one. */
export type Release = '26.04' | '26.10'

/** A policy that the server creates by itself. */
export type DefaultPolicy = { description?: string } & (
  | { acl: readonly string[]; acl_templates?: never }
  /** Its name before 20.16. */
  | { acl_templates: readonly string[]; acl?: never }
)

/** A group that every new tenant gets. */
export interface DefaultGroup {
  name?: string
  /** Slugs of default policies. */
  policies?: Readonly<Record<string, unknown>>
}

/** A type of external credentials that the server has no code for. */
export interface ExternalPlugin {
  /** Shown next to the type in lists. */
  plugin_info?: object
  /** The fields of the document that lists show. @default none */
  safe_fields?: readonly string[]
}

/** An identity provider, by its authentication method. */
export interface IdpPlugin {
  /** @default true */
  enabled?: boolean
  priority?: number
}

/** Where users of an external service consent. */
export interface ExternalConsent {
  authorization_base_url: string
  /** Where they return to with `state` and `code`; the emulator answers it. */
  redirect_uri: string
  /** Used if a request names none. */
  scope: readonly string[]
}

/** Parts of the API that can be disabled; registration can be enabled. */
export type HttpPlugin =
  | 'config'
  | 'external'
  | 'idp'
  | 'ldap_config'
  | 'saml'
  | 'saml_config'
  | 'user_registration'

/** The settings of wazo-auth that affect its answers, under their own names. */
export interface Config {
  bootstrap_user_username: string
  bootstrap_user_password: string
  /** Read-only policies in the master tenant, shared with every other. */
  default_policies: Readonly<Record<string, DefaultPolicy>>
  /**
   * Slugs of default policies that every user of every tenant has. Servers of
   * 2020 have the policies themselves here, and a copy of each in every tenant.
   */
  all_users_policies: Readonly<Record<string, unknown>>
  tenant_default_groups: Readonly<Record<string, DefaultGroup>>
  /**
   * Name of the policy whose accesses every token has; users do not have it.
   */
  default_user_policy: string | null
  /** The same, by the `backend` of a sign-in, `wazo_user` by default. */
  backend_policies: Readonly<Record<string, string>>
  /** If a user has this many sessions, the next sign-in is refused with 429. */
  max_user_concurrent_sessions: number
  /** Seconds. */
  default_token_lifetime: number
  /** Seconds that the token in a mail works. */
  email_confirmation_expiration: number
  /** Seconds that the token in a mail works. */
  password_reset_expiration: number
  /** Seconds between two removals of expired sessions from the lists; 0 for none. */
  token_cleanup_interval: number
  enabled_http_plugins: Readonly<Partial<Record<HttpPlugin, boolean>>>
  /** What `GET /backends` returns. */
  enabled_backend_plugins: Readonly<Record<string, boolean>>
  /** What may be mapped: `user_admin_status` tells `admin` of a user. */
  enabled_metadata_plugins: Readonly<Record<string, boolean>>
  /** The plugins that add to the `metadata` of tokens, by purpose of the user. */
  purpose_metadata_mapping: Readonly<Record<string, readonly string[]>>
  /** Ways to authenticate beside `native` and `default`. */
  idp_plugins: Readonly<Record<string, IdpPlugin>>
  /**
   * The types of external credentials. Besides `google`, `microsoft` and
   * `mobile`, any name creates a type that stores any document.
   */
  enabled_external_auth_plugins: Readonly<
    Record<string, boolean | ExternalPlugin>
  >
  google: ExternalConsent
  microsoft: ExternalConsent
  /** The MIME type of the page that confirms an address. */
  email_confirmation_get_mimetype: string
  /** The content of that page, which the real server reads from a file. */
  email_confirmation_page: string
  /** Shown by `GET /config`, and changed by `PATCH /config`. */
  debug: boolean
  /** The `xivo_uuid` of tokens. */
  uuid: string
  /** @default 'modern' */
  generation: Generation
  /**
   * Which of the modern servers. Since 26.10 sessions tell of their token, and
   * refresh tokens of their client and go on when a user is renamed.
   *
   * @default '26.04'
   */
  release: Release
}

/** Whether a server is one of today. */
export const isLatest = ({
  generation,
  release,
}: Pick<Config, 'generation' | 'release'>): boolean =>
  generation === 'modern' && release === '26.10'

export const defaultConfig: Config = {
  bootstrap_user_username: 'admin',
  bootstrap_user_password: 'admin-password',
  default_policies: {},
  all_users_policies: {},
  tenant_default_groups: {},
  default_user_policy: null,
  backend_policies: {},
  max_user_concurrent_sessions: 100,
  default_token_lifetime: 7200,
  email_confirmation_expiration: 172_800,
  password_reset_expiration: 172_800,
  token_cleanup_interval: 60,
  enabled_http_plugins: { user_registration: false },
  enabled_backend_plugins: { ldap_user: true, wazo_user: true },
  enabled_metadata_plugins: {
    default_user: true,
    default_internal: true,
    default_external_api: true,
  },
  purpose_metadata_mapping: { user: [], internal: [], external_api: [] },
  idp_plugins: {
    ldap: { enabled: true, priority: 2 },
    saml: { enabled: true, priority: 1 },
  },
  enabled_external_auth_plugins: {
    google: true,
    microsoft: true,
    mobile: true,
  },
  google: {
    authorization_base_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    redirect_uri: 'https://oauth.wazo.io/google/authorize',
    scope: [
      'https://www.googleapis.com/auth/userinfo.profile',
      'https://www.googleapis.com/auth/contacts',
    ],
  },
  microsoft: {
    authorization_base_url:
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    redirect_uri: 'https://oauth.wazo.io/microsoft/authorize',
    scope: ['offline_access', 'Contacts.Read'],
  },
  email_confirmation_get_mimetype: 'text/html',
  email_confirmation_page: 'Email address confirmed',
  debug: false,
  uuid: '5c0e6d6c-54a1-4f3c-9d28-3f1d6f0a9b11',
  generation: 'modern',
  release: '26.04',
}
