import { startVitest } from 'vitest/node'

// Seeds known mistakes into the token provider, one at a time, and shows that
// the model finds each: `node .scripts/mutants.js`. On demand only: it
// runs the model once per mistake.

// Some mistakes need a rare schedule.
process.env.WAZO_SCHEDULES ??= '5000'

const mutants = [
  {
    name: 'no commit guard',
    from: 'if (isCurrent()) use(next, base)',
    to: 'if (true) use(next, base)',
  },
  {
    name: 'no re-read inside the lock',
    from: 'await open().restore(isCurrent)',
    to: '',
  },
  {
    name: 'renewal on any 401',
    from: '(await exchange.isAlive(used.token))',
    to: 'false',
    also: [
      {
        from: '/^(credentials|forbidden)$/.test(kind)',
        to: '/^credentials$/.test(kind)',
      },
    ],
  },
  {
    name: 'revocation at once',
    from: 'if (!grant.uses) retire(grant)',
    to: 'retire(grant)',
  },
  {
    name: 'monotonic clock alone',
    from: 'const wall = wallEnd - clock.now()',
    to: 'const wall = monotonicEnd - clock.monotonic()',
  },
  {
    name: 'no lock',
    from: 'exclusive: (run) => lock(line, run)',
    to: 'exclusive: (run) => run()',
  },
  {
    name: 'a network failure is a verdict',
    from: '/^(credentials|unauthenticated)$/',
    to: '/^(credentials|unauthenticated|unreachable)$/',
  },
  {
    name: 'no revocation of the loser',
    from: 'if (!handedIn) revoker.discard(token)',
    to: '',
  },
  {
    name: 'signed-out sessions come back',
    from: 'ended.has(theirs.details.origin_uuid) ||',
    to: '',
  },
]

/**
 * @param {unknown} error
 * @returns {string}
 */
function messagesOf(error) {
  const { message = '', cause } =
    /** @type {{ message?: string, cause?: unknown }} */ (error ?? {})
  return cause ? `${message}\n${messagesOf(cause)}` : message
}

const wanted = process.argv[2] ?? ''
let missed = 0
for (const { name, also = [], ...first } of mutants) {
  if (!name.includes(wanted)) continue
  const edits = [first, ...also]
  const seen = new Set()
  const vitest = await startVitest(
    'test',
    ['test/token/model/model.test.ts'],
    {
      config: false,
      watch: false,
      reporters: [{ onTestRunEnd() {} }],
      include: ['test/token/model/model.test.ts'],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(code, id) {
            let changed = code
            for (const edit of edits) {
              if (!id.includes('/src/')) continue
              if (!changed.includes(edit.from)) continue
              changed = changed.replace(edit.from, edit.to)
              seen.add(edit)
            }
            return changed === code ? undefined : changed
          },
        },
      ],
    },
  )
  const modules = vitest.state.getTestModules()
  const isCaught = modules.some((module) => !module.ok())
  const errors = modules.flatMap((module) =>
    [...module.children.allTests()].flatMap(
      (test) => test.result().errors ?? [],
    ),
  )
  const text = errors.map(messagesOf).join('\n')
  await vitest.close()
  if (seen.size < edits.length) {
    console.error(`${name}: no longer applies: the source has changed`)
    missed++
  } else {
    const why = /^tab \d+ .*/m.exec(text)?.[0] ?? 'another failure'
    console.log(isCaught ? `caught: ${name} (${why})` : `MISSED: ${name}`)
    if (!isCaught) missed++
  }
}
process.exitCode = missed > 0 ? 1 : 0
