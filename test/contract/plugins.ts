interface Part {
  /** What the API document names where the server has it. */
  named: readonly string[]
  routes: RegExp
}

const external = / (\/users\/{user_uuid})?\/external(\/|$)/

/** The parts of the API that a server may lack, by their scenarios. */
const parts: Record<string, Part> = {
  config: { named: ['/config'], routes: / \/config$/ },
  idp: { named: ['/idp'], routes: / \/idp\b/ },
  ldap: { named: ['/backends/ldap'], routes: / \/backends\/ldap/ },
  samlConfig: { named: ['/backends/saml'], routes: / \/backends\/saml/ },
  saml: { named: ['/saml/sso', '/backends/saml'], routes: / \/saml\// },
  registration: { named: ['/users/register'], routes: / \/users\/register$/ },
  external: { named: ['/users/{}/external/mobile'], routes: external },
  externalMobile: {
    named: ['/users/{}/external/mobile'],
    routes: /\/external\/mobile/,
  },
  externalOAuth: {
    named: ['/users/{}/external/google', '/users/{}/external/microsoft'],
    routes: /\/external\/(google|microsoft)$/,
  },
  externalConfig: { named: ['/external/{}/config'], routes: external },
}

/** What an API document says of the parts that a server may lack. */
export function partsOf(document: string) {
  const text = document.replace(/{\w+}/g, '{}')
  const isNamed = (path: string) =>
    new RegExp(`^ *["']?${path}["']?:`, 'm').test(text)
  const lacked = Object.entries(parts).flatMap(([name, { named, routes }]) => {
    const path = named.find((one) => !isNamed(one))
    return path ? [{ name, path, routes }] : []
  })
  return {
    /** Why the scenarios of a resource cannot be played. */
    lack(resource: string): string | undefined {
      const part = lacked.find(({ name }) => name === resource)
      return part && `its API document names no ${part.path}`
    },
    /** Whether an operation, such as `GET /idp`, belongs to what is lacking. */
    isOff: (operation: string) =>
      lacked.some(({ routes }) => routes.test(operation)),
  }
}
