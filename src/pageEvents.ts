/** Called when the page closes or is put aside; never where there is no page. */
export function onPageHide(listener: () => void): () => void {
  const { addEventListener, removeEventListener } = globalThis as Partial<
    typeof globalThis
  >
  addEventListener?.('pagehide', listener)
  return () => removeEventListener?.('pagehide', listener)
}
