// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Protected } from '../../hooks/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { storedIn } from '../../src/index.ts'
import { page } from '../support/render.tsx'

const shown = (
  <Protected fallback="please sign in" restoring="one moment">
    <input aria-label="name" />
  </Protected>
)
const alice = { username: 'alice', password: SEED_PASSWORD }

describe('Protected', () => {
  it('should show its children to who is signed in', async () => {
    const { show, after, signIn } = page()
    await show(shown)
    expect(screen.getByText('please sign in')).toBeTruthy()
    await after(() => signIn())
    expect(screen.getByLabelText('name')).toBeTruthy()
    expect(screen.queryByText('please sign in')).toBeNull()
  })

  it('should not flash the fallback while a session is restored', async () => {
    let answer!: (value: unknown) => void
    const loaded = new Promise((resolve) => (answer = resolve))
    const place = { load: () => loaded, save: () => undefined }
    const { show, after } = page({ provider: { storage: storedIn(place) } })
    await show(shown)
    expect(screen.getByText('one moment')).toBeTruthy()
    await after(() => answer(null))
    expect(screen.getByText('please sign in')).toBeTruthy()
  })

  it('should show them for who is expected back, until nobody comes', async () => {
    let answer!: (value: unknown) => void
    const loaded = new Promise((resolve) => (answer = resolve))
    const place = { load: () => loaded, save: () => undefined }
    const user = { uuid: 'user-1', tenant_uuid: 'tenant-1' }
    const { show, after } = page({
      provider: { storage: storedIn(place), initialSession: { user } },
    })
    await show(shown)
    expect(screen.getByLabelText('name')).toBeTruthy()
    await after(() => answer(null))
    expect(screen.getByText('please sign in')).toBeTruthy()
  })

  it('should keep them mounted, input and all, while the session is away', async () => {
    const { auth, show, after, clock, emulator, signIn } = page()
    await signIn()
    await show(shown)
    const input = screen.getByLabelText<HTMLInputElement>('name')
    input.value = 'half a na'
    emulator.reset()
    await after(() => clock.advance(3 * 3_600_000))
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    expect(screen.getByLabelText('name')).toBe(input)
    await after(() => auth.signIn(alice))
    expect(screen.getByLabelText('name')).toBe(input)
    expect(input.value).toBe('half a na')
  })

  it('should let go of them when the user signs out', async () => {
    const { auth, show, after, signIn } = page()
    await signIn()
    await show(shown)
    await after(() => auth.signOut())
    expect(screen.queryByLabelText('name')).toBeNull()
    expect(screen.getByText('please sign in')).toBeTruthy()
  })

  it('should show them for a token that the app keeps itself', async () => {
    const { show } = page({ auth: { tokenProvider: () => 'a token' } })
    await show(shown)
    expect(screen.getByLabelText('name')).toBeTruthy()
  })
})
