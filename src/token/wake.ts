import { onPage } from '../pageEvents.ts'

/** After these, the page may have missed timers, or be online again. */
const signals = ['focus', 'online', 'pageshow', 'visibilitychange', 'resume']

/**
 * Calls back when a page wakes; elsewhere never.
 *
 * @param wake Told whether the browser had put the page aside, and has restored
 *   it as it was.
 */
export const onWake = (wake: (wasAway?: boolean) => void): (() => void) =>
  onPage(signals, ({ target, persisted }) => {
    // A field that gets the focus is no news.
    if (!(target as Partial<Element> | null)?.tagName) wake(persisted)
  })
