import type { QueryKey } from '@tanstack/query-core'
import type { Scope } from './types.ts'

/** Whether a key is one of this library. */
export const isWazoAuthKey = (key: QueryKey): boolean => key[0] === 'wazo-auth'

/** Whether a key is of this server and user, in whatever tenant. */
export function isOwnKey(key: QueryKey, { server, user }: Scope): boolean {
  const scope = key[1] as Partial<Scope> | undefined
  return (
    isWazoAuthKey(key) &&
    scope?.server === server &&
    (scope.user === undefined || scope.user === user)
  )
}
