/** One turn of the event loop, as short as the platform has it. */
const turn = () =>
  new Promise<void>((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve)
  })

/** Lets everything happen that needs no time: answers, promises, events. */
export async function settle(): Promise<void> {
  const turns = typeof setImmediate === 'function' ? 40 : 10
  for (let i = 0; i < turns; i++) await turn()
}
