import type { LdapConfig, User } from '../state/records.ts'
import type { State } from '../state/state.ts'
import {
  authenticationFailed,
  internalError,
  unknownTenant,
} from '../wire/errors.ts'
import { methodOf } from './accounts.ts'
import { tenantOfDomain, tenantOfSlug } from './tenants.ts'

/** What selects the directory of a tenant instead of the server's own passwords. */
export interface DirectoryChoice {
  tenant_id?: string | undefined
  domain_name?: string | undefined
}

/** The tenant whose directory is asked, if it has one. */
function directoryOf(
  state: State,
  { tenant_id, domain_name }: DirectoryChoice,
): [tenant: string, settings: LdapConfig] {
  const tenant =
    tenant_id === undefined
      ? tenantOfDomain(state, domain_name ?? '')
      : (state.tenants.get(tenant_id) ?? tenantOfSlug(state, tenant_id))
  if (tenant_id !== undefined && !tenant) throw unknownTenant(tenant_id)
  const settings = state.ldapConfigs.get(tenant?.uuid ?? '')
  if (!tenant || !settings) throw authenticationFailed()
  return [tenant.uuid, settings]
}

/** Somebody has to search, or the filter is not looked at. */
function assertReadable(settings: LdapConfig): void {
  const { bind_dn, bind_password, search_filters } = settings
  if (!bind_dn || !bind_password || !search_filters) return
  const rest = search_filters.replace(
    /{(username|user_login_attribute|user_email_attribute)}/g,
    '',
  )
  if (/[{}]/.test(rest)) throw internalError()
}

/**
 * By which address the directory knows somebody: it has to be the first one of
 * the user, and confirmed. That the two agree is taken for granted.
 */
export const directoryAddress = ({
  emails: [first],
}: User): string | undefined =>
  first?.confirmed === true ? first.address : undefined

/** Who signs in, if their password fits, by the address. */
export function byDirectory(
  state: State,
  choice: DirectoryChoice,
  user: User | undefined,
) {
  const [tenant, settings] = directoryOf(state, choice)
  assertReadable(settings)
  const isOfDirectory =
    user?.tenant_uuid === tenant && methodOf(state, user) === 'ldap'
  const login = isOfDirectory ? directoryAddress(user) : undefined
  if (!user || login === undefined) throw authenticationFailed()
  return { user, login }
}
