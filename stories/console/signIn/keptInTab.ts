import { webStorage, type SessionKeeper } from 'wazo-auth-query'

type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whether a session outlives a reload of its tab. */
export interface TabKeeping {
  /** For the token provider. */
  storage: SessionKeeper
  isWanted: () => boolean
  /** Before a sign-in: whether what comes of it is kept. */
  want: (isWanted: boolean) => void
}

const nowhere: Area = { getItem: () => null, setItem() {}, removeItem() {} }

/**
 * Keeps a session where a reload of the tab finds it, for whoever asks for it:
 * every script of the page can read it there, and so can browser extensions.
 *
 * @param server Whose session it is.
 */
export function keptInTab(area: () => Area, server: string): TabKeeping {
  const key = `wazo-access-console ${server}`
  let isWanted = isThere()
  /** Nothing is kept where the browser keeps nothing. */
  function isThere(): boolean {
    try {
      return area().getItem(key) !== null
    } catch {
      return false
    }
  }
  return {
    storage: webStorage(() => (isWanted ? area() : nowhere), key),
    isWanted: () => isWanted,
    want(next) {
      if (!next && isThere()) area().removeItem(key)
      isWanted = next
    },
  }
}
