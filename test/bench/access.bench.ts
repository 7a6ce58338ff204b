import {
  AbilityBuilder,
  createMongoAbility,
  subject as subjectOf,
} from '@casl/ability'
import { createAccess } from '../../src/access/index.ts'

// One token of 200 accesses: ours beside the straightforward port, which makes
// a RegExp of each entry for every check, as wazo-auth does, beside a port that
// keeps them for the token, and beside CASL with the same rules. Two kinds of
// questions: 100 of them again and again, as renders do, and 12,000 in turn,
// which are more than ours remembers: each is decided for the first time.

const leastRatio = 20
const mostHostile = 100

const authId = '3d3ffbe1-6ef3-4e58-8d4b-93f1dd6a1b5a'
const sessionUuid = '5e8b0f0c-2c3e-4b39-9f6e-5d2a3b3b8a11'
const other = 'a3c1d5ab-8d15-4d0c-b0a7-5f7b9b52a0de'

// THE TOKEN

const resources = {
  auth: ['users', 'groups', 'policies', 'tenants', 'sessions', 'tokens'],
  confd: ['users', 'lines', 'extensions', 'queues', 'voicemails', 'trunks'],
  calld: ['calls', 'transfers', 'conferences', 'faxes', 'relocates'],
  dird: ['directories', 'phonebooks', 'sources', 'profiles'],
  chatd: ['rooms', 'presences', 'config'],
}

function createAcl() {
  const acl: string[] = []
  for (const [service, nouns] of Object.entries(resources)) {
    for (const noun of nouns) {
      for (const verb of ['read', 'create', 'edit', 'delete']) {
        acl.push(`${service}.${noun}.*.${verb}`)
      }
      acl.push(`${service}.${noun}.read`, `${service}.${noun}.create`)
    }
    acl.push(`${service}.users.me.#`, `${service}.#.me.read`)
    acl.push(`${service}.sessions.my_session.delete`)
  }
  acl.push('!auth.users.*.delete', '!confd.users.#.delete', '!auth.tenants.#')
  for (let i = 0; acl.length < 200; i++) acl.push(`enterprise.app.feature${i}`)
  return acl
}

/** A hundred questions about one user of somebody's choice. */
function createRequired(user: string) {
  const required = [
    `confd.users.${authId}.funckeys.${user}.read`,
    `auth.sessions.${sessionUuid}.delete`,
    `enterprise.app.feature9.${user}`,
    'enterprise.app.feature9',
  ]
  for (const [service, nouns] of Object.entries(resources)) {
    for (const noun of nouns) {
      required.push(`${service}.${noun}.read`)
      required.push(`${service}.${noun}.${user}.update`)
      required.push(`${service}.${noun}.${user}.delete`)
      required.push(`${service}.${noun}.${user}.policies.read`)
    }
  }
  return required.slice(0, 100)
}

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
const acl = createAcl()
const access = createAccess({ acl, authId, sessionUuid })
const matchers = {
  ours: (required: string) => access.allows(required),
  'port, kept': createRegExps(acl),
  casl: createCasl(acl),
}
const perCheck = {
  port: (required: string) => createRegExps(acl)(required),
}
const again = createRequired(other)
const afresh = Array.from({ length: 120 }, (_, i) =>
  createRequired(`${String(i).padStart(8, '0')}${other.slice(8)}`).map(
    (text, at) => (text.includes(other.slice(8)) ? text : `${text}${i}.${at}`),
  ),
).flat()

let ordinary = 0
for (const [kind, questions] of Object.entries({ again, afresh })) {
  for (const text of questions) {
    const answers = Object.values(matchers).map((allows) => allows(text))
    if (new Set(answers).size > 1) {
      throw new Error(`the matchers disagree on ${text}: ${answers.join()}`)
    }
  }
  const granted = questions.filter((text) => access.allows(text)).length
  console.log(
    `${acl.length} accesses, ${new Set(questions).size} questions ${kind}, ${granted} granted`,
  )
  const costs = {
    ...measure(matchers, questions, kind === 'again' ? 1000 : 25),
    ...measure(perCheck, questions.slice(0, chunk), 9),
  }
  for (const [name, micros] of Object.entries(costs)) {
    const ratio = micros / costs.ours
    const isMissed = name === 'port' && ratio < leastRatio
    console.log(
      `  ${name.padEnd(10)} ${micros.toFixed(3)} µs, ${ratio.toFixed(1)} times ours${isMissed ? ` (at least ${leastRatio}) MISSED` : ''}`,
    )
    if (isMissed) process.exitCode = 1
  }
  ordinary = costs.ours
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
