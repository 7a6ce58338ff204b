import { expect, it, onTestFinished } from 'vitest'

it('should keep a session in a worker, from sign-in to sign-out', async () => {
  const worker = new Worker(new URL('../support/worker.ts', import.meta.url), {
    type: 'module',
  })
  onTestFinished(() => worker.terminate())
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
  })
  expect(answer).toEqual({
    listed: 3,
    cached: 0,
    status: 'signedOut',
    steps: ['refreshToken', 'token'],
  })
})
