/** Moments and periods, in the time and the words of whoever looks. */
export const moment = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
})
