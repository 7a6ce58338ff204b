import { isLatest } from '../config.ts'
import type { Context } from '../context.ts'
import type { RefreshToken, User } from '../state/records.ts'
import { decodeBase64 } from '../wire/base64.ts'
import { authenticationFailed, internalError } from '../wire/errors.ts'
import { utf8Of } from '../wire/utf8.ts'
import {
  isManagedElsewhere,
  loginOf,
  passwordFits,
  userOfLogin,
} from './accounts.ts'
import { byDirectory, type DirectoryChoice } from './directory.ts'

/** `Basic` credentials; the scheme's case counts, UTF-8 and latin-1 both work. */
function credentials(request: Request): [login: string, password: string] {
  const header = request.headers.get('authorization') ?? ''
  if (!header.startsWith('Basic ')) throw authenticationFailed()
  const bytes = decodeBase64(header.slice('Basic '.length))
  if (bytes === undefined) throw internalError()
  const text =
    utf8Of(bytes) ??
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const colon = text.indexOf(':')
  if (colon < 0) throw authenticationFailed()
  return [text.slice(0, colon), text.slice(colon + 1)]
}

/** Who signs in, and by which of their names. */
export interface SignedIn {
  user: User
  login: string
}

/** Who the refresh token was made for; until 26.07 under the same login still. */
export function byRefreshToken(
  { state, config }: Context,
  found: RefreshToken | undefined,
): SignedIn {
  const user = found && state.users.get(found.user_uuid)
  if (!found || !user?.enabled) throw authenticationFailed()
  const login = isLatest(config) ? loginOf(user) : found.login
  const isTheirs = login !== undefined && userOfLogin(state, login) === user
  if (!isTheirs) throw authenticationFailed()
  return { user, login }
}

/** Who signs in by name and password. */
export function byPassword(
  context: Context,
  { tenant_id, domain_name }: DirectoryChoice,
): SignedIn {
  const { state } = context
  const [login, password] = credentials(context.request)
  const user = userOfLogin(state, login)
  const fits = user?.enabled === true && passwordFits(user, password)
  if (tenant_id === undefined && domain_name === undefined) {
    if (!fits || isManagedElsewhere(state, user)) throw authenticationFailed()
    if (isUnconfirmed(user, login)) throw authenticationFailed()
    return { user, login }
  }
  // The passwords of a directory's users stand in for the directory itself.
  const choice = { tenant_id, domain_name }
  return byDirectory(state, choice, fits ? user : undefined)
}

/** An address opens the account only once it is confirmed; the username always does. */
function isUnconfirmed({ username, emails }: User, login: string): boolean {
  const address = login.toLowerCase()
  if (username?.toLowerCase() === address) return false
  const email = emails.find((one) => one.address.toLowerCase() === address)
  return email?.confirmed === false
}
