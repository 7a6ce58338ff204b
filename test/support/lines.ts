import type { OpenChannel } from '../../src/token/channel.ts'

/** Lines between tabs that hear each other at once, unless told otherwise. */
export function lines() {
  const ears = new Map<string, Set<(message: never) => void>>()
  const said: unknown[] = []
  let deliver = (arrive: () => void): void => queueMicrotask(arrive)
  /** Whatever is said from now on arrives when this is called back. */
  function delay(): () => void {
    const underway: (() => void)[] = []
    const atOnce = deliver
    deliver = (arrive) => void underway.push(arrive)
    return () => {
      deliver = atOnce
      underway.forEach(deliver)
    }
  }
  const openChannel: OpenChannel = (name, onMessage) => {
    const all = ears.get(name) ?? new Set()
    ears.set(name, all.add(onMessage))
    return {
      post(message) {
        said.push(message)
        for (const hear of all)
          if (hear !== onMessage)
            deliver(() => hear(structuredClone(message) as never))
      },
      close: () => void all.delete(onMessage),
    }
  }
  return { ears, said, openChannel, delay }
}
