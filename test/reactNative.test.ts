import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listUsers } from '../src/index.ts'
import { clientOf, json } from './support/clientOf.ts'
import { failure } from './support/setup.ts'
import { settle } from './support/settle.ts'

/** As before 0.87: its signals have no reason, and cannot throw. */
class PlainAbortController {
  readonly signal = Object.assign(new EventTarget(), { aborted: false })

  abort() {
    this.signal.aborted = true
    this.signal.dispatchEvent(new Event('abort'))
  }
}

describe('React Native', () => {
  it('should send what is waited for, by signals that only tell', async () => {
    vi.stubGlobal('AbortController', PlainAbortController)
    onTestFinished(() => void vi.unstubAllGlobals())
    const send = vi.fn(() =>
      Promise.resolve(new Response('{"items":[]}', json)),
    )
    const auth = clientOf(send)
    expect(await listUsers(auth)).toEqual({ items: [] })

    const controller = new AbortController()
    const error = failure(listUsers(auth, {}, { signal: controller.signal }))
    controller.abort()
    expect(await error).toMatchObject({ kind: 'aborted' })
    await settle()
    expect(send).toHaveBeenCalledTimes(1)
  })
})
