import type { Scope } from './types.ts'
import type { WazoAuth } from './wazoAuth.ts'

/**
 * Removes what is kept of an identity that leaves, whatever else fails. All that
 * is kept has to be written through the result: it knows who is here by then.
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
    // At once, for the page may be closing, and after what is being written.
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
