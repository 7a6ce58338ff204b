import {
  IconAddressBook,
  IconBuildingFortress,
  IconKey,
  IconPlug,
  IconSitemap,
  type Icon,
} from '../parts/icons.ts'
import type { IdentityProvider } from 'wazo-auth-query'
import { methodNames } from '../user/methods.ts'

export interface Provider {
  name: string
  icon: Icon
  text: string
}

export const providers: Record<IdentityProvider, Provider> = {
  default: {
    name: methodNames.default,
    icon: IconSitemap,
    text: 'Uses the tenant’s sign-in method, and changes with it',
  },
  native: {
    name: methodNames.native,
    icon: IconKey,
    text: 'Username or e-mail address, with a password stored on this server',
  },
  ldap: {
    name: methodNames.ldap,
    icon: IconAddressBook,
    text: 'Password from an LDAP directory, such as Active Directory',
  },
  saml: {
    name: methodNames.saml,
    icon: IconBuildingFortress,
    text: 'Your organisation’s sign-in page, through SAML 2.0',
  },
}

export const isProvider = (type: string): type is IdentityProvider =>
  Object.hasOwn(providers, type)

/** What a plugin of the server has added. */
export const pluginOf = (type: string): Provider => ({
  name: type,
  icon: IconPlug,
  text: 'A server plugin',
})
