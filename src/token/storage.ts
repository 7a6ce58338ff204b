import { inTime } from '../deadline.ts'
import { WazoAuthError } from '../error.ts'
import type { Grant } from './grant.ts'
import type { SessionKeeper } from './keeper.ts'
import { joinKeepers } from './keepers.ts'
import { freeze, thaw, type StoredSession } from './stored.ts'

/** Milliseconds that a place has to answer. */
const patience = 10_000

/** A store for one session. Both methods may be asynchronous, and may fail. */
export interface SessionStorage {
  /** Returns what was saved last, or `null`, within ten seconds. */
  load(): unknown
  /**
   * Replaces what was saved; `null` removes it. The session holds the tokens.
   * It may be called again before it has ended: the last call counts.
   */
  save(session: StoredSession | null): unknown
}

/**
 * Stores a session across reloads, in a store of your own. Content from another
 * server or version, or of an unknown shape, is discarded. If the store fails,
 * the session continues in memory.
 */
export function storedIn(place: SessionStorage): SessionKeeper {
  return {
    join: joinKeepers,
    open({ server, clock, fail }) {
      function complain(what: string): void {
        const message = `The stored session cannot be ${what}; it lives on in memory only. Allow this site to store data, or free some space.`
        console.warn(`wazo-auth-query: ${message}`)
        const failure = {
          reason: 'storage',
          // With the next renewal.
          retryable: true,
          nextAttemptAt: null,
          error: new WazoAuthError('invalid', message, { code: 'storage' }),
        } as const
        // Once the session that is not kept is the one in use.
        queueMicrotask(() => fail(failure))
      }
      let latest: Grant | null
      /** Whether something was there when it was last looked at. */
      let isKept = false
      /** A slow place may end with an old one, which is put right again. */
      async function save(grant: Grant | null): Promise<void> {
        let saved: Grant | null
        latest = grant
        do {
          saved = latest
          try {
            await place.save(saved && freeze(saved, server))
            isKept = !!saved
          } catch {
            isKept = false
            complain('written')
          }
        } while (saved !== latest)
      }
      function read(content: unknown): Grant | null | undefined {
        if (content === null || content === undefined)
          return isKept ? null : undefined
        const grant = thaw(content, server, clock)
        isKept = !!grant
        if (grant) return grant
        console.warn(
          'wazo-auth-query: discarded a stored session that is damaged, or of another server or version.',
        )
        void save(null)
        return undefined
      }
      async function restore(): Promise<Grant | null | undefined> {
        try {
          return read(await inTime(clock, patience, place.load()))
        } catch {
          complain('read')
          return undefined
        }
      }
      return {
        isShared: false,
        restore,
        commit: save,
        leave(left) {
          const found = left ? undefined : restore()
          void save(null)
          return found
        },
        close() {},
      }
    },
  }
}

/** The part of `sessionStorage` that is needed, so that a shim will do. */
export interface WebStorageArea {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/**
 * Stores a session in `sessionStorage` or `localStorage`, where every script of
 * the origin can read it.
 *
 * @param area Called at each use, for example `() => localStorage`.
 * @param key Use another one for a second client on the same origin.
 */
export const webStorage = (
  area: () => WebStorageArea,
  key = 'wazo-auth-query',
): SessionKeeper =>
  storedIn({
    load() {
      const kept = area().getItem(key)
      try {
        return kept === null ? null : (JSON.parse(kept) as unknown)
      } catch {
        // The place works; what is in it does not.
        return kept
      }
    },
    save(session) {
      if (session) area().setItem(key, JSON.stringify(session))
      else area().removeItem(key)
    },
  })
