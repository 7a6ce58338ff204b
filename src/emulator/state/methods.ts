import type { Config } from '../config.ts'

/** The server keeps no order; this is the one that was recorded. */
const KNOWN = ['ldap', 'default', 'saml', 'native']

/** How a user can authenticate; the identity providers have the same names. */
export function methodsOf({ idp_plugins }: Config): string[] {
  const isOn = (name: string): boolean =>
    name in idp_plugins
      ? idp_plugins[name]?.enabled !== false
      : name === 'default' || name === 'native'
  return [...new Set([...KNOWN, ...Object.keys(idp_plugins)])].filter(isOn)
}
