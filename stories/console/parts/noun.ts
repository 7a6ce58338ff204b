/** What things are called, of which there may be several. */
export interface Noun {
  one: string
  many: string
}

export const policyNoun: Noun = { one: 'policy', many: 'policies' }

/** As the head of a list. */
export const titleOf = ({ many }: Noun): string =>
  many[0]!.toUpperCase() + many.slice(1)

export const manyOf = (count: number, { one, many }: Noun): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`
