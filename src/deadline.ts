import type { Clock } from './clock.ts'
import { abortedError } from './error.ts'

/** Settles the promise: with an error if there is one, or else the value. */
export type Settle<TValue> = (error: unknown, value?: TValue) => void

/**
 * A promise that cannot hang: it rejects when `signal` aborts, and after the
 * delay that `start` has given to `expire`. Whatever settles it first counts;
 * `onSettled` then cleans up.
 */
export const settling = <TValue>(
  clock: Clock,
  signal: AbortSignal | undefined,
  start: (
    settle: Settle<TValue>,
    /** @param delay Milliseconds. */
    expire: (delay: number, error: () => Error) => void,
  ) => void,
  onSettled: (settle: Settle<TValue>, error: unknown) => void,
) =>
  new Promise<TValue>((resolve, reject) => {
    let timer: unknown
    const settle: Settle<TValue> = (error, value) => {
      clock.clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      if (error) reject(error as Error)
      else resolve(value as TValue)
      onSettled(settle, error)
    }
    const onAbort = () => settle(abortedError())
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort)
    start(settle, (delay, error) => {
      timer = clock.setTimeout(() => settle(error()), delay)
    })
  })

/** The same promise, which rejects after the delay (milliseconds). */
export const inTime = <TValue>(
  clock: Clock,
  delay: number,
  coming: TValue | PromiseLike<TValue>,
  signal?: AbortSignal,
) =>
  settling<TValue>(
    clock,
    signal,
    (settle, expire) => {
      const late = () => new Error('late')
      expire(delay, late)
      Promise.resolve(coming).then(
        (value) => settle(undefined, value),
        (error: unknown) => settle(error ?? late()),
      )
    },
    () => {},
  )
