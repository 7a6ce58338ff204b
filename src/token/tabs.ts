import { systemClock, type Clock } from '../clock.ts'
import { browserChannel, type OpenChannel, type TabMessage } from './channel.ts'
import type { Grant } from './grant.ts'
import type { SessionKeeper } from './keeper.ts'
import { joinKeepers } from './keepers.ts'
import { webLock, type Lock } from './lock.ts'
import { freeze, thaw } from './stored.ts'

/** What the tabs of one browser share, and how. */
export interface BrowserTabsOptions {
  /**
   * Shares one session and one renewal between all tabs, including new ones.
   * Every script of the origin can then hear the tokens. Without it, each tab
   * has its own session, or the one of a storage that all tabs read, and signs
   * out with the others.
   * @default false
   */
  shareSession?: boolean | undefined
  /** Distinguishes several clients of one server. @default 'wazo-auth-query' */
  name?: string | undefined
  /** Milliseconds to wait for another tab's renewal. @default 5000 */
  lockTimeout?: number | undefined
  /**
   * Milliseconds to wait for another tab's session, told or stored.
   * @default 250
   */
  answerTimeout?: number | undefined
  clock?: Clock | undefined
  /** @default Web Locks */
  lock?: Lock | undefined
  /** @default BroadcastChannel, or else storage events */
  openChannel?: OpenChannel | undefined
}

/**
 * Connects the tabs of one browser: they sign out together and, with
 * `shareSession`, share one session. Uses Web Locks and BroadcastChannel, with
 * fallbacks where they are missing.
 */
export function browserTabs({
  shareSession = false,
  name = 'wazo-auth-query',
  lockTimeout = 5_000,
  answerTimeout = 250,
  clock = systemClock,
  lock = webLock(lockTimeout, clock),
  openChannel = browserChannel,
}: BrowserTabsOptions = {}): SessionKeeper {
  return {
    join: joinKeepers,
    open(host) {
      const line = `${name} ${host.server}`
      const waiting = new Set<(grant: Grant) => void>()
      const tell = (grant: Grant) =>
        channel.post(
          isShared
            ? { type: 'session', session: freeze(grant, host.server) }
            : { type: 'renewed' },
        )

      function hear(message: TabMessage | null): void {
        if (message?.type === 'signedOut') return host.leave(message)
        // A browser lets other tabs read what was stored a little later.
        if (message?.type === 'renewed')
          clock.setTimeout(host.look, answerTimeout)
        if (!isShared || !message) return
        const mine = host.current()
        if (message.type === 'ask' && mine) tell(mine)
        if (message.type !== 'session') return
        const grant = thaw(message.session, host.server, clock)
        if (!grant) return
        for (const resolve of waiting) resolve(grant)
        host.take(grant)
      }

      const channel = openChannel(line, hear)
      const isShared = shareSession && !channel.isPublic
      return {
        isShared,
        restore: () =>
          isShared
            ? new Promise<Grant | undefined>((resolve) => {
                const settle = (grant?: Grant) => {
                  waiting.delete(settle)
                  clock.clearTimeout(timer)
                  resolve(grant)
                }
                const timer = clock.setTimeout(settle, answerTimeout)
                waiting.add(settle)
                channel.post({ type: 'ask' })
              })
            : undefined,
        commit: tell,
        leave(left) {
          if (left) channel.post({ type: 'signedOut', ...left })
          return undefined
        },
        exclusive: (run) => lock(line, run),
        close: channel.close,
      }
    },
  }
}
