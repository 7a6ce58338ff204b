import {
  AbilityBuilder,
  createMongoAbility,
  subject as subjectOf,
} from '@casl/ability'
import { createAccess } from '../../src/access/index.ts'
import { again, authId, sessionUuid, tokens } from './accessTokens.ts'

// Tokens of 200 accesses: ours beside the straightforward port, a RegExp of
// each entry, kept for the token as wazo-auth keeps them, beside a port that
// makes them for every check, and beside CASL with the same rules. Questions
// are asked again and again, as renders do, and for the first time.

const leastRatio = 20
const mostHostile = 100

// THE PEERS

function toSource(body: string) {
  const words: Record<string, string> = {
    me: `(me|${authId})`,
    my_session: `(my_session|${sessionUuid})`,
    edit: '(edit|update)',
  }
  return body
    .split('.')
    .map(
      (word) =>
        words[word] ??
        word
          .replace(/[\\^$+?()[\]{}|]/g, '\\$&')
          .replaceAll('*', '[^.#]*?')
          .replaceAll('#', '.*?'),
    )
    .join('\\.')
}

function createRegExps(acl: string[]) {
  const compile = (body: string) => new RegExp(`^${toSource(body)}$`)
  const denials = acl
    .filter((entry) => entry.startsWith('!'))
    .map((entry) => compile(entry.slice(1)))
  const grants = acl.filter((entry) => !entry.startsWith('!')).map(compile)
  return (required: string) =>
    !denials.some((denial) => denial.test(required)) &&
    grants.some((grant) => grant.test(required))
}

/** Subject is the service, action the verb, the whole text a condition. */
function createCasl(acl: string[]) {
  const { can, cannot, build } = new AbilityBuilder(createMongoAbility)
  // CASL lets the last rule win; here a denial always does.
  const ordered = [
    ...acl.filter((entry) => !entry.startsWith('!')),
    ...acl.filter((entry) => entry.startsWith('!')),
  ]
  for (const entry of ordered) {
    const body = entry.replace(/^!/, '')
    const words = body.split('.')
    const verb = words.at(-1) ?? ''
    const actions =
      verb === '#' ? 'manage' : verb === 'edit' ? ['edit', 'update'] : verb
    const isPlain = toSource(body) === body.replaceAll('.', '\\.')
    const text = isPlain ? body : { $regex: `^${toSource(body)}$` }
    const rule = entry.startsWith('!') ? cannot : can
    rule(actions, words[0] ?? '', { text })
  }
  const ability = build()
  return (required: string) => {
    const words = required.split('.')
    const subject = subjectOf(words[0] ?? '', { text: required })
    return ability.can(words.at(-1) ?? '', subject)
  }
}

// MEASURING

const chunk = 100

/**
 * Microseconds per call. All take turns at every hundred questions, and the
 * best of the rounds counts for each hundred, so that what else the machine
 * does drops out.
 */
function measure<TName extends string>(
  runs: Record<TName, (text: string) => boolean>,
  questions: readonly string[],
  rounds: number,
): Record<TName, number> {
  const names = Object.keys(runs) as TName[]
  const totals = Object.fromEntries(names.map((name) => [name, 0]))
  const best = questions.map(() => ({ ...totals }))
  for (let round = 0; round < rounds; round++) {
    for (let from = 0; from < questions.length; from += chunk) {
      const asked = questions.slice(from, from + chunk)
      for (const name of names) {
        const start = performance.now()
        for (const text of asked) sink += Number(runs[name](text))
        const micros = ((performance.now() - start) * 1000) / asked.length
        const known = best[from]![name]!
        best[from]![name] = round === 0 ? micros : Math.min(known, micros)
      }
    }
  }
  const kept = best.filter((_, at) => at % chunk === 0)
  for (const name of names)
    totals[name] =
      kept.reduce((sum, costs) => sum + costs[name]!, 0) / kept.length
  return totals as Record<TName, number>
}

let sink = 0

/** Ours and its peers for one token, when they agree on all that is asked. */
function createMatchers(acl: string[], questions: readonly string[]) {
  const access = createAccess({ acl, authId, sessionUuid })
  const matchers = {
    ours: (required: string) => access.allows(required),
    port: createRegExps(acl),
  }
  for (const text of questions) {
    if (matchers.ours(text) !== matchers.port(text))
      throw new Error(`the matchers disagree on ${text}`)
  }
  return matchers
}

/** Prints what each took, and how many times that is more than ours. */
function print(what: string, costs: { ours: number; [peer: string]: number }) {
  const { ours, ...peers } = costs
  const ratios = Object.entries(peers).map(([name, micros]) => {
    const ratio = micros / ours
    const isMissed = name === 'port' && ratio < leastRatio
    if (isMissed) process.exitCode = 1
    return `${name} ${micros.toFixed(3)} µs, ${ratio.toFixed(1)} times${isMissed ? ` (at least ${leastRatio}) MISSED` : ''}`
  })
  console.log(`${what}: ours ${ours.toFixed(3)} µs; ${ratios.join('; ')}`)
}

const { acl } = tokens.mixed
const matchers = { ...createMatchers(acl, again), casl: createCasl(acl) }
const perCheck = (required: string) => createRegExps(acl)(required)
print(`${again.length} questions again`, {
  ...measure(matchers, again, 1000),
  'port for every check': measure({ perCheck }, again, 9).perCheck,
})

let ordinary = 0
for (const [name, { acl, questions }] of Object.entries(tokens)) {
  const { ours, port } = createMatchers(acl, questions)
  const denials = acl.filter((entry) => entry.startsWith('!'))
  const isLeft = createRegExps(['#', ...denials])
  const kinds = {
    granted: questions.filter(ours),
    missing: questions.filter((text) => isLeft(text) && !ours(text)),
    denied: questions.filter((text) => !isLeft(text)),
  }
  const { casl } = matchers
  const costs =
    name === 'mixed'
      ? measure({ ours, port, casl }, questions, 25)
      : measure({ ours, port }, questions, 25)
  print(`${acl.length} accesses, ${name}, ${questions.length} afresh`, costs)
  for (const [kind, asked] of Object.entries(kinds)) {
    // Of these, a part of what counts above, the port decides many by the
    // first entries that it tries.
    const { ours: mine, port: its } = measure({ ours, port }, asked, 15)
    console.log(
      `  ${asked.length} ${kind}: ${mine.toFixed(3)} µs; port ${its.toFixed(3)} µs, ${(its / mine).toFixed(1)} times`,
    )
  }
  ordinary ||= costs.ours
}

/** Of a new token: all of it is made, and asked one question. */
const anew = (question: string) => {
  const create = () => createAccess({ acl, authId, sessionUuid })
  return measure(
    {
      ours: () => create().allows(question),
      port: () => createRegExps(acl)(question),
    },
    again,
    9,
  )
}
const { ours: newOurs, port: newPort } = anew(again[0]!)
console.log(
  `a new token and its first check: ${newOurs.toFixed(0)} µs, port ${newPort.toFixed(0)} µs`,
)

console.log(`hostile entries, 2,000 characters, beside 100 checks afresh`)
const hostile: [name: string, entry: string, body: string][] = [
  ['20 #, granted', '#a'.repeat(20), 'a'.repeat(1994)],
  ['20 #, missing', '#a'.repeat(20) + '#b#', 'a'.repeat(1994)],
  ['20 # and dots', '#.'.repeat(20) + 'a', '.a'.repeat(997)],
  ['20 # and me', '#.me.'.repeat(20), '.me.'.repeat(498) + 'me'],
  ['20 # and 20 *', '#a*'.repeat(20) + 'a', 'a'.repeat(1994)],
]
for (const [name, entry, body] of hostile) {
  const { allows } = createAccess({ acl: [entry], authId, sessionUuid })
  const texts = Array.from(
    { length: 3000 },
    (_, i) => `${String(i).padStart(6, '0')}${body}`,
  )
  const { ours } = measure({ ours: allows }, texts, 5)
  const checks = ours / ordinary
  const isMissed = checks > mostHostile
  console.log(
    `  ${name}: ${ours.toFixed(1)} µs, ${checks.toFixed(1)} checks (at most ${mostHostile})${isMissed ? ' MISSED' : ''}`,
  )
  if (isMissed) process.exitCode = 1
}

// Four # are as many as a RegExp can be shown with in reasonable time.
const [entry, text] = ['#a'.repeat(4), 'a'.repeat(160) + 'b']
const slow = createRegExps([entry])
const start = performance.now()
sink += Number(slow(text))
const millis = performance.now() - start
console.log(`  (port, 4 #, 161 characters: ${millis.toFixed(0)} ms)`)
if (sink < 0) throw new Error('unreachable: keeps the answers in use')
