/** Whether an entry takes away what others grant. */
export const isDenial = (entry: string): boolean => entry.startsWith('!')

/** What an entry grants or denies: all but a leading `!`. */
export const coveredBy = (entry: string): string =>
  isDenial(entry) ? entry.slice(1) : entry
