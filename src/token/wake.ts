/** The page may have missed timers, or the network. */
const signals = ['focus', 'online', 'pageshow', 'visibilitychange', 'resume']

/** Calls back when a page wakes; elsewhere never. */
export function onWake(wake: () => void): () => void {
  const { addEventListener, removeEventListener } = globalThis as Partial<
    typeof globalThis
  >
  // Captured: some of them are sent to the document and do not bubble.
  for (const signal of signals) addEventListener?.(signal, wake, true)
  return () => {
    for (const signal of signals) removeEventListener?.(signal, wake, true)
  }
}
