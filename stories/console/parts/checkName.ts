/** At most so many characters, but some. */
export const checkName =
  (most: number) =>
  (value: string): string | null =>
    !value.trim()
      ? 'Enter a name'
      : value.trim().length > most
        ? `At most ${most} characters`
        : null
