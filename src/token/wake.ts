/** Calls back whenever the page may have missed timers or the network. */
export function onWake(wake: () => void): () => void {
  const { document } = globalThis as { document?: Document }
  const signals: [EventTarget | undefined, string[]][] = [
    [
      (globalThis.addEventListener as unknown) ? globalThis : undefined,
      ['focus', 'online', 'pageshow'],
    ],
    [document, ['visibilitychange', 'resume']],
  ]
  const each = (verb: 'addEventListener' | 'removeEventListener') => {
    for (const [target, names] of signals)
      for (const name of names) target?.[verb](name, wake)
  }
  each('addEventListener')
  return () => each('removeEventListener')
}
