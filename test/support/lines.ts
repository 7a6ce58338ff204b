import type { OpenChannel } from '../../src/token/channel.ts'

/** Lines between tabs that hear each other at once. */
export function lines() {
  const ears = new Map<string, Set<(message: never) => void>>()
  const said: unknown[] = []
  const openChannel: OpenChannel = (name, onMessage) => {
    const all = ears.get(name) ?? new Set()
    ears.set(name, all.add(onMessage))
    return {
      post(message) {
        said.push(message)
        for (const hear of all)
          if (hear !== onMessage)
            queueMicrotask(() => hear(structuredClone(message) as never))
      },
      close: () => void all.delete(onMessage),
    }
  }
  return { ears, said, openChannel }
}
