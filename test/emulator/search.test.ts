import { describe, expect, it } from 'vitest'
import { send, setUp } from './request.ts'

const names = [
  'ACME\\ada',
  'ACMEada',
  'a.b*c',
  'half_done',
  'halfXdone',
  'now 100%',
  'one two',
  'tab\tbed',
  'z'.repeat(60),
]

async function found(search: string): Promise<string[]> {
  const { emulator, token } = setUp({ seed: 'empty' })
  for (const name of names)
    await send(emulator, 'POST /policies', { token, body: { name } })
  const query = new URLSearchParams({ search })
  const { body } = await send<{ items: { name: string }[] }>(
    emulator,
    `GET /policies?${query.toString()}`,
    { token },
  )
  return body.items
    .map(({ name }) => name)
    .filter((one) => names.includes(one))
    .sort()
}

describe('search', () => {
  it.each<[search: string, found: string[]]>([
    ['', names],
    [' ', names],
    ['ADA', ['ACME\\ada', 'ACMEada']],
    ['one  o', ['one two']],
    ['two one', []],
    ['n%t', ['one two']],
    ['f_d', ['half_done', 'halfXdone']],
    ['f\\_d', ['half_done']],
    ['ME\\ada', ['ACMEada']],
    ['ME\\\\ada', ['ACME\\ada']],
    ['0\\%', ['now 100%']],
    // As if it were of the `%` that the server adds.
    ['\\', ['now 100%']],
    ['a.b*', ['a.b*c']],
    ['.', ['a.b*c']],
    ['tab\tb', ['tab\tbed']],
    ['tab b', ['tab\tbed']],
    ['z '.repeat(60), ['z'.repeat(60)]],
    // Looked for in every way, this would be looked for until today.
    [`${'z '.repeat(30)}b`, []],
    // Longer than any pattern can be.
    [`${'a '.repeat(3_000)}z`, []],
    ['z '.repeat(61), []],
    ['e_ o%\\', []],
  ])('should find as LIKE does: %j', async (search, expected) => {
    expect(await found(search)).toEqual([...expected].sort())
  })

  it('should find nothing that is longer than any text', async () => {
    expect(await found('_'.repeat(60_000))).toEqual([])
    expect(await found('z'.repeat(600_000))).toEqual([])
  })
})
