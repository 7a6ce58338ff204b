import type { Scope } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/**
 * Removes what a storage keeps of an identity when that leaves. Everything must
 * be written through the result, which runs one write after the other: none can
 * bring back what is being removed.
 */
export function erasing(
  auth: WazoAuth,
  remove: (leaving: Scope) => PromiseLike<unknown>,
): (write: () => unknown) => Promise<void> {
  let written: Promise<unknown> = Promise.resolve()
  let erased = written

  auth.onIdentityChange((leaving) => {
    if (leaving.user === null) return
    const erase = () => Promise.allSettled([remove(leaving)])
    // At once, for the page may be closing, and again after a write that runs.
    void erase()
    erased = written.then(erase)
  })

  return async (write) => {
    await erased
    const former = written
    const writing = Promise.resolve(write())
    const settle = () => former
    written = writing.then(settle, settle)
    await writing
  }
}
