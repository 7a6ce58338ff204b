import { attempt } from './attempt.ts'

/** Listens to events of the page, if there is one. Returns the undo. */
export function onPage(
  events: readonly string[],
  listener: (event: Partial<PageTransitionEvent>) => void,
): () => void {
  // Captured: some of them are sent to the document and do not bubble. Servers
  // have nothing that listens, or refuse to capture.
  const each = (method: 'addEventListener' | 'removeEventListener') =>
    events.forEach((name) =>
      attempt(() => globalThis[method](name, listener, true)),
    )
  each('addEventListener')
  return () => each('removeEventListener')
}

/** Calls back when the page closes or is put aside. */
export const onPageHide = (listener: () => void) =>
  onPage(['pagehide'], listener)

/**
 * Whether this is no page and no worker of one. A server has channels and locks
 * too, but there they would lead to other people.
 */
export const isServer = () => typeof location === 'undefined'
