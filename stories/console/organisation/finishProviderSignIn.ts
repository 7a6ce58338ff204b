import { finishSamlSignIn, WazoAuthError } from 'wazo-auth-query'
import type { RouterContext } from '../router/context.ts'
import { signInSearch } from '../router/search.ts'
import { clientId } from '../signIn/clientId.ts'
import { forgetBegun, readBegun } from './begun.ts'
import { keepOrganisationSession } from './organisationSession.ts'

/**
 * Signs in with what the identity provider has confirmed.
 *
 * @param context Of the page that the browser has come back to
 * @param url Where the browser has come back to
 * @returns where it wanted to go
 */
export async function finishProviderSignIn(
  { auth, setRenews }: Pick<RouterContext, 'auth' | 'setRenews'>,
  url: string,
): Promise<string> {
  // It sends there too whoever has signed out.
  if (/[?&]logged_out=true/.test(url)) return '/sign-in/organisation'
  const begun = readBegun()
  if (!begun)
    throw new WazoAuthError(
      'invalid',
      'This tab did not start a sign-in. Start again from the sign-in page.',
    )
  const { saml_session_id, domain, redirect, stays = false } = begun
  setRenews(stays)
  // Without a refresh token the server would sign out somebody else.
  await finishSamlSignIn(auth, { saml_session_id, client_id: clientId, url })
  forgetBegun()
  keepOrganisationSession(auth, { domain })
  return signInSearch({ redirect }).redirect ?? '/'
}
