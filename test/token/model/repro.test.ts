import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { actions, conditions } from './actions.ts'
import { World } from './world.ts'

const numRuns = Number(process.env.WAZO_SCHEDULES ?? 1_000)

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

it(
  `should keep its promises in ${String(numRuns)} schedules`,
  { timeout: 1_800_000 },
  async () => {
    const property = fc.asyncProperty(
      conditions,
      fc.commands(actions, { maxCommands: 24, size: '+1' }),
      async (given, commands) => {
        const world = new World(given)
        world.open()
        world.open()
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: world }), commands)
          await world.comeToRest()
        } finally {
          world.dispose()
        }
      },
    )
    const checked = fc.assert(property, { numRuns: 1, seed: 336469447, path: '7529:3:6:22:22:27:9:5:0:13:20:38:42:40:43:39:38:39:39:39:63:69:93:92:93:101:101:132:132', endOnFailure: true })
    await expect(checked).resolves.toBeUndefined()
  },
)
