/** Without characters that look alike when read out. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 20 characters from the browser's own source of randomness, in fours. */
export function makePassword(): string {
  const groups = Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, pick).join(''),
  )
  return groups.join('-')
}

/** Every letter equally often: values beyond the last full round are dropped. */
function pick(): string {
  const end = 256 - (256 % letters.length)
  for (;;) {
    const [value] = crypto.getRandomValues(new Uint8Array(1))
    if (value !== undefined && value < end)
      return letters[value % letters.length]!
  }
}
