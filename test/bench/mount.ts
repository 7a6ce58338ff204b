import { JSDOM } from 'jsdom'
import type { ReactNode } from 'react'

/** Renders into a page that exists in memory only. */
export async function mount(element: ReactNode): Promise<{ unmount(): void }> {
  const { window } = new JSDOM('<main></main>')
  const { document, navigator } = window
  for (const [name, value] of Object.entries({ window, document, navigator }))
    Object.defineProperty(globalThis, name, { value, configurable: true })
  // React looks for a page when it is loaded.
  const { createRoot } = await import('react-dom/client')
  const root = createRoot(document.querySelector('main')!)
  root.render(element)
  return {
    unmount() {
      root.unmount()
      window.close()
    },
  }
}

/** Waits until something is true, with turns of the event loop in between. */
export async function until(isTrue: () => boolean, what: string) {
  const deadline = performance.now() + 60_000
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`never ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
