import { useSyncExternalStore } from 'react'
import type { Uuid } from '../../../src/index.ts'
import type { Account, Place } from './layer.ts'

/** What an application without this library writes for its session. */
export interface AccountStore {
  readonly token: string
  readonly tenant: Uuid
  useAccount(): Account | null
  useTenant(): [Uuid, (tenant: Uuid) => void]
  signIn(input: { username: string; password: string }): Promise<void>
  /** Revokes the token, then forgets it. */
  signOut(): Promise<void>
}

export function createAccount({ baseURL, fetch }: Place): AccountStore {
  let token = ''
  let account: Account | null = null
  let tenant: Uuid = ''
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  function setTenant(next: Uuid) {
    tenant = next
    tell()
  }
  return {
    get token() {
      return token
    },
    get tenant() {
      return tenant
    },
    useAccount: () => useSyncExternalStore(subscribe, () => account),
    useTenant: () => [useSyncExternalStore(subscribe, () => tenant), setTenant],
    async signIn({ username, password }) {
      const authorization = `Basic ${btoa(`${username}:${password}`)}`
      const answer = await fetch(`${baseURL}/token`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{}',
      })
      const { data } = (await answer.json()) as {
        data: { token: string; metadata: Account }
      }
      token = data.token
      account = data.metadata
      setTenant(account.tenant_uuid)
    },
    async signOut() {
      await fetch(`${baseURL}/token/${token}`, { method: 'DELETE' })
      token = ''
      account = null
      setTenant('')
    },
  }
}
