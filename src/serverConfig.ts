type Switches<TName extends string> = Record<TName, boolean> &
  Record<string, boolean>

/** A service that users connect to with OAuth 2. */
export interface OAuthServiceConfig {
  authorization_base_url: string
  redirect_uri: string
  scope: string[]
  token_url: string
  websocket_host: string
}

/**
 * The configuration of a server. Its keys are those of the server's own files, as
 * seen on a server of 2026; others may have more.
 */
export interface ServerConfig {
  debug: boolean
  profiling_enabled: boolean
  /** Python's levels: 10 is debug, 20 info, 30 warning, 40 error. */
  log_level: number
  log_filename: string
  user: string
  uuid: string
  config_file: string
  extra_config_files: string
  /** Contains the password of the database. */
  db_uri: string
  db_upgrade_on_startup: boolean
  db_connect_retry_timeout_seconds: number
  rest_api: {
    listen: string
    port: number
    max_threads: number
    num_proxies: number
    certificate: string | null
    private_key: string | null
    cors: { enabled: boolean; allow_headers: string[] }
  }
  amqp: { uri: string; exchange_name: string; exchange_type: string }
  smtp: { hostname: string; port: number }
  bootstrap_user_on_startup: boolean
  bootstrap_user_username: string
  bootstrap_user_password: string
  update_policy_on_startup: boolean
  max_user_concurrent_sessions: number
  /** Seconds. */
  default_token_lifetime: number
  /** Seconds. */
  token_cleanup_interval: number
  token_cleanup_batch_size: number
  email_notification_plugin: string
  /** Lifetime of a mailed token in seconds. */
  email_confirmation_expiration: number
  email_confirmation_template: string
  email_confirmation_subject_template: string
  email_confirmation_from_name: string
  email_confirmation_from_address: string
  email_confirmation_get_response_body_template: string
  email_confirmation_get_mimetype: string
  /** Lifetime of a mailed token in seconds. */
  password_reset_expiration: number
  password_reset_from_name: string
  password_reset_from_address: string
  password_reset_email_template: string
  password_reset_email_subject_template: string
  enabled_http_plugins: Switches<'user_registration' | 'saml' | 'ldap_config'>
  enabled_external_auth_plugins: Switches<'google' | 'microsoft' | 'mobile'>
  enabled_backend_plugins: Switches<'wazo_user' | 'ldap_user'>
  enabled_metadata_plugins: Switches<'default_user'>
  loaded_plugins: string[]
  idp_plugins: Record<string, { enabled: boolean; priority: number }>
  google: OAuthServiceConfig
  microsoft: OAuthServiceConfig
  oauth2_synchronization_ws_url_template: string
  oauth2_synchronization_redirect_url_template: string
  service_discovery: {
    enabled: boolean
    advertise_address: string
    advertise_address_interface: string
    advertise_port: number
    ttl_interval: number
    refresh_interval: number
    retry_interval: number
    extra_tags: string[]
  }
  consul: { scheme: string; port: number }
  purpose_metadata_mapping: Record<string, string[]>
  backend_policies: Record<string, unknown>
  all_users_policies: Record<string, unknown>
  default_policies: Record<string, unknown>
  tenant_default_groups: Record<string, unknown>
  saml: {
    domains: Record<string, unknown>
    acs_url_template: string
    saml_login_timeout_seconds: number
    saml_session_lifetime_seconds: number
    xmlsec_binary: string
    key_file: string
    cert_file: string
    xml_files_dir: string
  }
  /** Any other setting. */
  [name: string]: unknown
}
