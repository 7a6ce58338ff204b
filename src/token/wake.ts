/** The page may have missed timers, or the network. */
const signals = ['focus', 'online', 'pageshow', 'visibilitychange', 'resume']

/**
 * Calls back when a page wakes; elsewhere never.
 *
 * @param wake Told whether the page was away, and came back as it was left.
 */
export function onWake(wake: (wasAway?: boolean) => void): () => void {
  const { addEventListener, removeEventListener } = globalThis as Partial<
    typeof globalThis
  >
  const onSignal = ({ target, persisted }: Partial<PageTransitionEvent>) => {
    // A field that gets the focus is no news.
    if (!(target as Partial<Element> | null)?.tagName) wake(persisted)
  }
  // Captured: some of them are sent to the document and do not bubble.
  for (const signal of signals) addEventListener?.(signal, onSignal, true)
  return () => {
    for (const signal of signals) removeEventListener?.(signal, onSignal, true)
  }
}
