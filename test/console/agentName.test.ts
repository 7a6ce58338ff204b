import { describe, expect, it } from 'vitest'
import { agentName } from '../../stories/console/parts/agentName.ts'

describe('the name of a client', () => {
  it.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
      'Firefox on Linux',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['softphone/2.4.1 (Android 16)', 'softphone 2.4.1'],
    ['Wazo Python auth client', 'Wazo Python auth client'],
    ['', ''],
  ])('should be short: %s', (agent, name) => {
    expect(agentName(agent)).toBe(name)
  })
})
