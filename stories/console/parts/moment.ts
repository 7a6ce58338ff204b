const withinYear = {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const

/** In the words of whoever looks. */
const near = new Intl.DateTimeFormat(undefined, withinYear)
const far = new Intl.DateTimeFormat(undefined, {
  ...withinYear,
  year: 'numeric',
})
const exact = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'full',
  timeStyle: 'medium',
})

/** The year is worth its room where it is another one. */
function formatOf(...moments: Date[]): Intl.DateTimeFormat {
  const year = new Date().getFullYear()
  return moments.every((one) => one.getFullYear() === year) ? near : far
}

/** A moment, in the time of whoever looks. */
export const momentOf = (at: Date) => formatOf(at).format(at)

/** What is so many seconds ahead. */
export const momentIn = (seconds: number) =>
  momentOf(new Date(Date.now() + seconds * 1000))

/** The same to the second, for who wonders. */
export const exactMomentOf = (at: Date) => exact.format(at)

export const periodOf = (from: Date, to: Date) =>
  formatOf(from, to).formatRange(from, to)

export const exactPeriodOf = (from: Date, to: Date) =>
  exact.formatRange(from, to)
