/**
 * The recordings of 2020 are one run, filed by resource. In which order its
 * calls were made shows in the numbers of its uuids and in what the answers
 * know of each other: so far of each file, one after the other.
 */
export const timeline: readonly (readonly [file: string, upTo: string])[] = [
  ['token', 'any/405'],
  ['tenants', 'tenants.edit/404-unknown-contact'],
  ['users', 'users.edit/500-username-taken'],
  ['token', 'token.new/401-login-is-not-an-email'],
  ['users', 'users.change_password/404'],
  ['token', 'token.get/ok-still-valid-after-password-change'],
  ['users', 'users.set_password/204'],
  ['policies', 'policies.get/ok-after-remove'],
  ['users', 'users.get_policies/ok'],
  ['token', 'token.get/ok-tenant-below'],
  ['users', 'users.get_tenants/400-limit'],
  ['groups', 'groups.add_user/204-again'],
  ['users', 'users.get_groups/400-order'],
  ['groups', 'groups.delete/404'],
  ['policies', 'policies.delete/404'],
  ['sessions', 'sessions.delete/204-unknown'],
  ['external', 'external.get_config/404'],
  ['users', 'users.delete/404-out-of-scope'],
  ['tenants', 'tenants.delete/404'],
]
