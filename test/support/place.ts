import type { SessionStorage } from '../../src/index.ts'

/** A place for a session that remembers what was done to it. */
export function place(content: unknown = null) {
  const saved: unknown[] = []
  const storage: SessionStorage = {
    load: () => structuredClone(content),
    save: (session) => void saved.push((content = structuredClone(session))),
  }
  return { storage, saved, content: () => content }
}
