import type { Grant } from './grant.ts'

/** What runs once at a time for each grant, whoever asks. */
export function createFlights<TResult>(
  run: (grant: Grant) => Promise<TResult>,
  onEnd: () => void,
) {
  const running = new Map<Grant, Promise<TResult>>()
  return {
    has: (grant: Grant) => running.has(grant),
    join(grant: Grant): Promise<TResult> {
      const promise =
        running.get(grant) ??
        run(grant).finally(() => {
          running.delete(grant)
          onEnd()
        })
      running.set(grant, promise)
      return promise
    },
  }
}
