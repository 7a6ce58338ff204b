import type { Config } from '../config.ts'
import { groupsOf } from '../state/membership.ts'
import type { TokenMetadata, User } from '../state/records.ts'
import type { State } from '../state/state.ts'
import { methodOf } from './accounts.ts'
import { directoryAddress } from './directory.ts'

/** What a token tells of its user. */
export function metadataOf(
  state: State,
  user: User,
  config: Config,
): TokenMetadata {
  const { uuid, tenant_uuid, purpose } = user
  const isOfDirectory = methodOf(state, user) === 'ldap'
  const username = isOfDirectory ? directoryAddress(user) : undefined
  return {
    uuid,
    tenant_uuid,
    auth_id: uuid,
    pbx_user_uuid: purpose === 'user' ? uuid : null,
    xivo_uuid: config.uuid,
    purpose,
    ...(username !== undefined && { username }),
    ...(tellsOfAdmins(config, purpose) && { admin: isAdmin(state, user) }),
  }
}

const PLUGIN = 'user_admin_status'

function tellsOfAdmins(
  { enabled_metadata_plugins, purpose_metadata_mapping }: Config,
  purpose: string,
): boolean {
  const isEnabled = enabled_metadata_plugins[PLUGIN] === true
  return (
    isEnabled && purpose_metadata_mapping[purpose]?.includes(PLUGIN) === true
  )
}

/** By the names that the configuration of every Wazo gives them. */
function isAdmin(state: State, user: User): boolean {
  const policies = Array.from(state.userPolicies.of(user.uuid))
  return (
    policies.some(
      (uuid) => state.policies.get(uuid)?.slug === 'wazo_default_admin_policy',
    ) ||
    groupsOf(state, user).some(
      ({ slug }) => slug === 'wazo_default_admin_group',
    )
  )
}
