const two = (value: number) => String(value).padStart(2, '0')

/** `1:59:07`, `4:05`: for a clock that runs. */
export function clockTime(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const rest = two(Math.floor(seconds % 60))
  return hours ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

const plural = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** `2 hours`, `5 minutes`, `30 seconds`: for a sentence. */
export function inWords(seconds: number): string {
  if (seconds >= 86_400) return plural(Math.round(seconds / 86_400), 'day')
  if (seconds >= 3600) return plural(Math.round(seconds / 3600), 'hour')
  if (seconds >= 60) return plural(Math.round(seconds / 60), 'minute')
  return plural(Math.round(seconds), 'second')
}
