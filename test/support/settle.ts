/** One turn of the event loop, as short as the platform has it. */
const turn = () =>
  new Promise<void>((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve)
  })

/** Lets promises and streams come to rest. */
export async function flush(): Promise<void> {
  const turns = typeof setImmediate === 'function' ? 30 : 5
  for (let i = 0; i < turns; i++) await turn()
}

/**
 * Lets everything happen that needs no time: answers, promises, events, and
 * TanStack's notifications, which it sends by a timer of zero.
 */
export async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await flush()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
