// @vitest-environment jsdom
import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
} from '@testing-library/react'
import { createElement, type ComponentType } from 'react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'
import { createWazoAuth, type TokenProvider } from '../../src/index.ts'
import { writeSnippets } from './snippets.ts'
import { patience } from '../support/patience.ts'

configure({ asyncUtilTimeout: patience.timeout })

const { run } = writeSnippets('README.md', 'page')

it('should show the users after signing in, and change one', async () => {
  const emulator = createEmulator()
  vi.stubGlobal('fetch', emulator.fetch)
  onTestFinished(() => {
    cleanup()
    vi.unstubAllGlobals()
  })
  const { App } = await run(0)
  render(createElement(App as ComponentType))
  fireEvent.click(screen.getByText('Sign in'))
  const [button] = await screen.findAllByText('Disable')
  fireEvent.click(button!)
  expect(await screen.findByText('Enable')).toBeTruthy()
})

it('should restore a session from the storage of the choice', async () => {
  const emulator = createEmulator()
  const { tokenProvider } = await run(4)
  const auth = createWazoAuth({
    baseURL: 'https://pbx.example.com/api/auth/0.1',
    tokenProvider: tokenProvider as TokenProvider,
    fetch: emulator.fetch,
  })
  expect(auth.session.getSnapshot().status).toBe('restoring')
  await auth.signIn({ username: 'alice', password: 'demo-password' })
  expect(sessionStorage).toHaveLength(1)
  await auth.signOut()
  expect(sessionStorage).toHaveLength(0)
  auth.dispose()
})
