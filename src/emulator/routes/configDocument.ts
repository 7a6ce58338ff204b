import type { Config } from '../config.ts'
import type { State } from '../state/state.ts'
import { backendsOf } from './status.ts'

const HEADERS = [
  'Content-Type',
  'Authorization',
  'X-Auth-Token',
  'Wazo-Tenant',
  'Wazo-Session-Type',
]

/** The whole configuration as the server prints it, secrets included. */
export function configDocument(config: Config, { settings }: State) {
  const {
    enabled_http_plugins,
    google,
    microsoft,
    default_user_policy,
    generation: _generation,
    release: _release,
    email_confirmation_page: _page,
    ...keys
  } = config
  return {
    ...FIXED,
    ...keys,
    ...(default_user_policy !== null && { default_user_policy }),
    loaded_plugins: backendsOf(config),
    ...settings,
    enabled_http_plugins: {
      ...FIXED.enabled_http_plugins,
      ...enabled_http_plugins,
    },
    google: { ...FIXED.google, ...google },
    microsoft: { ...FIXED.microsoft, ...microsoft },
  }
}

/** What nothing in the emulator depends on, as it was on the recorded server. */
const FIXED = {
  log_level: 20,
  db_upgrade_on_startup: true,
  db_uri: 'postgresql://asterisk:proformatique@localhost/asterisk',
  rest_api: {
    listen: '127.0.0.1',
    port: 9497,
    max_threads: 25,
    cors: {
      enabled: true,
      // The server merges its list with itself.
      allow_headers: [...HEADERS, ...HEADERS],
    },
    num_proxies: 1,
    certificate: null,
    private_key: null,
  },
  amqp: {
    uri: 'amqp://guest:guest@localhost:5672/',
    exchange_name: 'xivo',
    exchange_type: 'topic',
  },
  smtp: {
    hostname: '127.0.0.1',
    port: 1025,
  },
  enabled_http_plugins: {
    api: true,
    idp: true,
    backends: true,
    config: true,
    email_confirm: true,
    external: true,
    group_policy: true,
    groups: true,
    ldap_config: true,
    password_reset: true,
    policies: true,
    sessions: true,
    status: true,
    tenants: true,
    tokens: true,
    user_email: true,
    user_group: true,
    user_policy: true,
    user_session: true,
    users: true,
    saml: true,
    saml_config: true,
  },
  bootstrap_user_on_startup: true,
  extra_config_files: '/etc/wazo-auth/conf.d/',
  update_policy_on_startup: true,
  log_filename: '/var/log/wazo-auth.log',
  email_confirmation_template:
    '/var/lib/wazo-auth/templates/email_confirmation.jinja',
  email_confirmation_subject_template:
    '/var/lib/wazo-auth/templates/email_confirmation_subject.jinja',
  email_confirmation_from_name: 'wazo-auth',
  email_confirmation_from_address: 'noreply@wazo.community',
  "email_confirmation_get_response_body_template'":
    '/var/lib/wazo-auth/templates/email_confirmation_get_body.jinja',
  "email_confirmation_get_mimetype'": 'text/html',
  password_reset_from_name: 'wazo-auth',
  password_reset_from_address: 'noreply@wazo.community',
  password_reset_email_template:
    '/var/lib/wazo-auth/templates/password_reset_email.jinja',
  password_reset_email_subject_template:
    '/var/lib/wazo-auth/templates/password_reset_email_subject.jinja',
  microsoft: {
    token_url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    websocket_host: 'wss://oauth.wazo.io',
  },
  google: {
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
    websocket_host: 'wss://oauth.wazo.io',
  },
  service_discovery: {
    enabled: false,
    advertise_address: 'auto',
    advertise_address_interface: 'eth0',
    advertise_port: 9497,
    ttl_interval: 30,
    refresh_interval: 27,
    retry_interval: 2,
    extra_tags: [],
  },
  user: 'wazo-auth',
  config_file: '/etc/wazo-auth/config.yml',
  token_cleanup_batch_size: 5000,
  email_notification_plugin: 'smtp',
  email_confirmation_get_response_body_template:
    '/var/lib/wazo-auth/templates/email_confirmation_get_body.jinja',
  oauth2_synchronization_ws_url_template: 'wss://oauth.wazo.io/ws/{state}',
  oauth2_synchronization_redirect_url_template:
    'https://oauth.wazo.io/{auth_type}/authorize',
  consul: {
    scheme: 'http',
    port: 8500,
  },
  db_connect_retry_timeout_seconds: 300,
  saml: {
    domains: {},
    acs_url_template: 'https://{{STACK_URL}}/api/auth/0.1/saml/acs',
    saml_login_timeout_seconds: 600,
    saml_session_lifetime_seconds: 604800,
    xmlsec_binary: '/usr/bin/xmlsec1',
    key_file: '/var/lib/wazo-auth/saml/server.key',
    cert_file: '/var/lib/wazo-auth/saml/server.crt',
    xml_files_dir: '/var/lib/wazo-auth/saml/',
  },
}
