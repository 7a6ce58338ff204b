import type { Config, DefaultPolicy } from './config.ts'
import {
  anything,
  each,
  fields,
  flag,
  isTable,
  number,
  optional,
  seconds,
  shape,
  type Shape,
  table,
  text,
  texts,
} from './shape.ts'

const consent = fields({
  authorization_base_url: optional(text),
  redirect_uri: optional(text),
  scope: optional(texts),
})

const plugin = fields({
  plugin_info: optional(table),
  safe_fields: optional(texts),
})

const policy: Shape = (value, at) => {
  const name = isTable(value) && value.acl_templates ? 'acl_templates' : 'acl'
  return fields({ [name]: texts, description: optional(text) })(value, at)
}

/** A policy itself, where servers since 21.05 have its slug alone. */
export const isPolicy = (given: unknown): given is DefaultPolicy =>
  isTable(given) && ('acl' in given || 'acl_templates' in given)

/** What the settings of a server have to be. */
export const configShapes: Record<keyof Config, Shape> = {
  bootstrap_user_username: text,
  bootstrap_user_password: text,
  default_policies: each(policy),
  all_users_policies: each((value, at) =>
    isPolicy(value) ? policy(value, at) : undefined,
  ),
  tenant_default_groups: each(
    fields({ name: optional(text), policies: optional(each(anything)) }),
  ),
  default_user_policy: optional(text),
  backend_policies: each(text),
  max_user_concurrent_sessions: number,
  default_token_lifetime: seconds,
  email_confirmation_expiration: seconds,
  password_reset_expiration: seconds,
  token_cleanup_interval: number,
  enabled_http_plugins: each(flag),
  enabled_backend_plugins: each(flag),
  enabled_metadata_plugins: each(flag),
  purpose_metadata_mapping: each(texts),
  idp_plugins: each(
    fields({ enabled: optional(flag), priority: optional(number) }),
  ),
  enabled_external_auth_plugins: each((value, at) =>
    typeof value === 'boolean' ? undefined : plugin(value, at),
  ),
  google: consent,
  microsoft: consent,
  email_confirmation_get_mimetype: text,
  email_confirmation_page: text,
  debug: flag,
  uuid: text,
  generation: shape('modern, transitional or legacy', (one) =>
    ['modern', 'transitional', 'legacy'].includes(one as string),
  ),
  release: shape("'26.04' or '26.10' (in quotes)", (one) =>
    ['26.04', '26.10'].includes(one as string),
  ),
}
