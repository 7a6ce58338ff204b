/**
 * An identity provider and a service for a demonstration: they believe everybody.
 */
export interface DemoProvider {
  /** What it is set up with. */
  metadata: string
  /**
   * Tells the server who somebody is.
   *
   * @returns where the browser goes on
   */
  answer: (relayState: string, login: string) => Promise<string>
  /**
   * Tells the server that somebody is signed out here too.
   *
   * @returns where the browser goes on
   */
  end: (relayState: string) => Promise<string>
  /** Gives the consent that an address at an external service asks for. */
  consent: (address: string) => Promise<void>
}

const namespace = 'urn:oasis:names:tc:SAML:2.0'

/** Where its page is, in this console. */
export const demoProviderPath = '/demo-provider'
export const demoProviderEndPath = '/demo-provider/sign-out'

/** What the server reads of an answer, whatever else is in it. */
const nameClaim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name'

/** As the provider's page would post it; the emulator checks no signature. */
const answerOf = (login: string) => {
  const name = login.replace(/[<&]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const attribute = `<Attribute Name="${nameClaim}"><AttributeValue>${name}</AttributeValue></Attribute>`
  // Who refuses is not named at all.
  return `<Response xmlns="${namespace}:protocol">${login && attribute}</Response>`
}

/** Base64 of a text of any alphabet. */
const encoded = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** @param fetch The emulator's, whose server is told the answer. */
export function createDemoProvider(
  fetch: typeof globalThis.fetch,
): DemoProvider {
  const page = location.origin + demoProviderPath
  const redirected = async (path: string, init?: RequestInit) => {
    const { headers } = await fetch(`/api/auth/0.1/saml/${path}`, init)
    return headers.get('location') ?? location.origin
  }
  return {
    metadata: `<EntityDescriptor xmlns="${namespace}:metadata" entityID="${page}">
  <IDPSSODescriptor protocolSupportEnumeration="${namespace}:protocol">
    <SingleLogoutService Binding="${namespace}:bindings:HTTP-Redirect" Location="${location.origin}${demoProviderEndPath}"/>
    <SingleSignOnService Binding="${namespace}:bindings:HTTP-Redirect" Location="${page}"/>
  </IDPSSODescriptor>
</EntityDescriptor>
`,
    answer: (relayState, login) =>
      redirected('acs', {
        method: 'POST',
        body: new URLSearchParams({
          RelayState: relayState,
          SAMLResponse: encoded(answerOf(login)),
        }),
      }),
    end(relayState) {
      const SAMLResponse = btoa(
        `<LogoutResponse xmlns="${namespace}:protocol"/>`,
      )
      const query = new URLSearchParams({
        SAMLResponse,
        RelayState: relayState,
      })
      return redirected(`sls?${query.toString()}`)
    },
    async consent(address) {
      const { searchParams: asked } = new URL(address)
      const state = asked.get('state') ?? ''
      const query = new URLSearchParams({ state, code: 'demo' })
      await fetch(`${asked.get('redirect_uri')}?${query.toString()}`)
    },
  }
}
