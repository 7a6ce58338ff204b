import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browserChannel } from '../../src/token/channel.ts'
import { settle } from '../support/settle.ts'

describe('the channel', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { origin: 'https://console.example.com' })
    onTestFinished(() => void vi.unstubAllGlobals())
  })

  it.each([
    undefined,
    function BroadcastChannel() {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  ])(
    'should reach other tabs by storage events where it has to, without a session',
    async (Broadcast) => {
      vi.stubGlobal('BroadcastChannel', Broadcast)
      const events = new EventTarget()
      const items: [string, string | null][] = []
      vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
      vi.stubGlobal(
        'removeEventListener',
        events.removeEventListener.bind(events),
      )
      vi.stubGlobal('localStorage', {
        setItem: (key: string, newValue: string) => items.push([key, newValue]),
        removeItem: (key: string) => items.push([key, null]),
      })
      const heard: unknown[] = []
      const channel = browserChannel('line', (message) => heard.push(message))
      channel.post({ type: 'session', session: 'secret' })
      expect(items).toEqual([])
      channel.post({ type: 'renewed' })
      expect(items).toEqual([
        ['line', '{"type":"renewed"}'],
        ['line', null],
      ])
      const rubbish = [
        ['other', '{}'],
        ['line', '{'],
      ] as const
      for (const [key, newValue] of [...items, ...rubbish])
        events.dispatchEvent(
          Object.assign(new Event('storage'), { key, newValue }),
        )
      expect(heard.filter(Boolean)).toEqual([{ type: 'renewed' }])
      channel.close()
      await settle()
    },
  )

  it('should do without both', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const channel = browserChannel('line', () => undefined)
    expect(() => {
      channel.post({ type: 'renewed' })
      channel.close()
    }).not.toThrow()
  })

  it('should carry messages between two pages', async () => {
    const heard = new Promise((resolve) => {
      const far = browserChannel('there', resolve)
      onTestFinished(() => far.close())
    })
    const near = browserChannel('there', () => undefined)
    near.post({ type: 'renewed' })
    // Unreferenced, it does not keep a script alive, this one included.
    const alive = setInterval(() => undefined, 10)
    expect(await heard).toEqual({ type: 'renewed' })
    clearInterval(alive)
    near.close()
  })
})
