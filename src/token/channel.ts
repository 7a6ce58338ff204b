import { parse } from '../attempt.ts'
import { isServer } from '../pageEvents.ts'
import type { LeftSession } from './keeper.ts'

/** What tabs tell each other. Only `session` holds a secret. */
export type TabMessage =
  | ({ type: 'signedOut' } & LeftSession)
  | { type: 'renewed' }
  /** The session in use, frozen: only where it is shared. */
  | { type: 'session'; session: unknown }
  /** A tab that wants to hear of the session. */
  | { type: 'ask' }

export interface TabChannel {
  /** A session is not told this way: nobody chose a storage for it. */
  readonly isPublic?: boolean
  post(message: TabMessage): void
  close(): void
}

/** Opens a line to the other tabs. */
export type OpenChannel = (
  name: string,
  onMessage: (message: TabMessage | null) => void,
) => TabChannel

/** The browser's own, or what there is instead. */
export const browserChannel: OpenChannel = (name, onMessage) =>
  isServer()
    ? nowhere
    : (overBroadcast(name, onMessage) ?? overStorageEvents(name, onMessage))

const nowhere: TabChannel = { post() {}, close() {} }

function overBroadcast(
  ...[name, onMessage]: Parameters<OpenChannel>
): TabChannel | undefined {
  let channel: BroadcastChannel
  try {
    channel = new BroadcastChannel(name)
  } catch {
    // There are none, or not where storage is forbidden.
    return undefined
  }
  channel.onmessage = ({ data }) => onMessage(data as TabMessage)
  // Node would wait for it.
  ;(channel as { unref?: () => void }).unref?.()
  return {
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}

const overStorageEvents: OpenChannel = (name, onMessage) => {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    // Anybody of the origin may write there, whatever it is.
    if (key === name && newValue) onMessage(parse(newValue) as TabMessage)
  }
  globalThis.addEventListener?.('storage', onStorage)
  return {
    isPublic: true,
    post(message) {
      if (message.type === 'session') return
      try {
        localStorage.setItem(name, JSON.stringify(message))
        localStorage.removeItem(name)
      } catch {
        // No storage, no other tabs to reach.
      }
    },
    close: () => globalThis.removeEventListener?.('storage', onStorage),
  }
}
