/** Listens to events of the page, if there is one. Returns the undo. */
export function onPage(
  events: readonly string[],
  listener: (event: Partial<PageTransitionEvent>) => void,
): () => void {
  // Captured: some of them are sent to the document and do not bubble.
  for (const name of events) globalThis.addEventListener?.(name, listener, true)
  return () => {
    for (const name of events)
      globalThis.removeEventListener?.(name, listener, true)
  }
}

/** Calls back when the page closes or is put aside. */
export const onPageHide = (listener: () => void) =>
  onPage(['pagehide'], listener)
