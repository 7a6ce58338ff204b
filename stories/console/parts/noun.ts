/** What things are called, of which there may be several. */
export interface Noun {
  one: string
  many: string
}

export const policyNoun: Noun = { one: 'policy', many: 'policies' }
export const permissionNoun: Noun = { one: 'permission', many: 'permissions' }
/** Of a list of permissions: what it says of one, or of many by a pattern. */
export const entryNoun: Noun = { one: 'entry', many: 'entries' }

/** As the head of a list. */
export const titleOf = ({ many }: Noun): string =>
  many[0]!.toUpperCase() + many.slice(1)

export const manyOf = (count: number, { one, many }: Noun): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`
