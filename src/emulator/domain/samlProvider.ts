import type { State } from '../state/state.ts'
import { decodeBase64 } from '../wire/base64.ts'
import { newSecret } from '../wire/identifier.ts'
import { elementsNamed, parseXml } from '../wire/xml.ts'

const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:'

/**
 * Where the provider of a tenant takes the browser for something. Where it can
 * be told of a sign-out without one, the server prefers that, and finds nobody.
 */
export function serviceOf(
  { samlConfigs }: State,
  tenant: string,
  service: 'SingleSignOnService' | 'SingleLogoutService',
): string | undefined {
  const config = samlConfigs.get(tenant)
  const document = config && parseXml(config.metadata)
  if (document === undefined) return undefined
  const places = new Map<string | undefined, string | undefined>()
  for (const { attributes } of elementsNamed(document, service)) {
    const binding = attributes.get('Binding')
    if (!places.has(binding)) places.set(binding, attributes.get('Location'))
  }
  const isAskedDirectly = service === 'SingleLogoutService'
  if (isAskedDirectly && places.has(`${bindings}SOAP`)) return undefined
  return places.get(`${bindings}HTTP-Redirect`)
}

/** An address at the provider; the emulator signs nothing. */
export function asking(
  location: string,
  request: 'AuthnRequest' | 'LogoutRequest',
  relayState: string,
): string {
  const query = new URLSearchParams({
    SAMLRequest: btoa(`<${request} ID="id-${newSecret(12)}"/>`),
    RelayState: relayState,
    // The server signs only where somebody wants to come in.
    ...(request === 'AuthnRequest' && {
      SigAlg: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
      Signature: btoa(newSecret(12)),
    }),
  })
  return `${location}${location.includes('?') ? '&' : '?'}${query.toString()}`
}

const nameClaim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name'

/**
 * Whom a provider's answer names in the one attribute that the server reads, not
 * in its `NameID`. The emulator checks no signature.
 */
export function loginOf(answer: string): string | undefined {
  const bytes = decodeBase64(answer)
  const document = bytes && parseXml(new TextDecoder().decode(bytes))
  if (document === undefined) return undefined
  for (const { attributes, children } of elementsNamed(document, 'Attribute')) {
    if (attributes.get('Name')?.toLowerCase() !== nameClaim) continue
    const [value] = children.filter((child) => typeof child === 'object')
    return value?.children.join('').trim()
  }
  return undefined
}
