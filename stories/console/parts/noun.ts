/** What things are called, of which there may be several. */
export interface Noun {
  one: string
  many: string
}

export const policyNoun: Noun = { one: 'policy', many: 'policies' }

export const manyOf = (count: number, { one, many }: Noun): string =>
  `${count} ${count === 1 ? one : many}`
