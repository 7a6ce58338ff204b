// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useEffect, useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ReauthBoundary } from '../../hooks/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { createPolicy, listPolicies, listUsers } from '../../src/index.ts'
import { failure } from '../support/setup.ts'
import { page, type Page } from '../support/render.tsx'
import { settle } from '../support/settle.ts'

const hour = 3_600_000
const credentials = (username: string) => ({
  username,
  password: SEED_PASSWORD,
})

/** A dialog that takes the focus, as dialogs do. */
function Dialog({ user }: { user: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return <input aria-label="password" title={user} ref={field} />
}

async function shown(parts: Page, onReauthRequired = vi.fn(), signsIn = true) {
  if (signsIn) await parts.signIn()
  await parts.show(
    <ReauthBoundary
      reauth={(user) => <Dialog user={user.uuid} />}
      onReauthRequired={onReauthRequired}
    >
      <input aria-label="name" />
    </ReauthBoundary>,
  )
  return onReauthRequired
}

/** The server forgets everything that was signed in. */
const end = ({ after, clock, emulator }: Page) =>
  after(() => {
    emulator.reset()
    return clock.advance(3 * hour)
  })

describe('ReauthBoundary', () => {
  it('should ask over the children, and give the focus back', async () => {
    const parts = page()
    const tell = await shown(parts)
    const user = parts.auth.session.getSnapshot().user
    const input = screen.getByLabelText<HTMLInputElement>('name')
    input.value = 'half a na'
    input.focus()
    expect(screen.queryByLabelText('password')).toBeNull()

    await end(parts)
    expect(document.activeElement).toBe(screen.getByLabelText('password'))
    expect(tell.mock.calls).toEqual([[user]])
    expect(screen.getByLabelText('name')).toBe(input)

    await parts.after(() => parts.auth.signIn(credentials('alice')))
    expect(screen.queryByLabelText('password')).toBeNull()
    expect(document.activeElement).toBe(input)
    expect(input.value).toBe('half a na')
  })

  it('should tell of a session that had ended before it was there', async () => {
    const parts = page()
    await parts.signIn()
    await end(parts)
    void listUsers(parts.auth).catch(() => {})
    await settle()
    expect(parts.auth.session.getSnapshot().status).toBe('reauthRequired')
    const tell = await shown(parts, vi.fn(), false)
    expect(screen.getByLabelText('password')).toBeDefined()
    expect(tell.mock.calls).toEqual([[parts.auth.session.getSnapshot().user]])
  })

  it('should not ask who signs in for the first time', async () => {
    const parts = page()
    const reauth = vi.fn(() => null)
    await parts.show(<ReauthBoundary reauth={reauth} />)
    const held = parts.hold(/POST .*token/)
    const entered = parts.signIn()
    await parts.after()
    expect(parts.auth.session.getSnapshot().status).toBe('signingIn')
    held.release()
    await parts.after(() => entered)
    expect(parts.auth.session.getSnapshot().status).toBe('signedIn')
    expect(reauth).not.toHaveBeenCalled()
  })

  it('should tell nobody any more once it is gone', async () => {
    const parts = page()
    const { auth, emulator, show, signIn } = parts
    await signIn()
    const tell = vi.fn()
    const shown = await show(
      <ReauthBoundary reauth={() => null} onReauthRequired={tell} />,
    )
    shown.unmount()
    emulator.reset()
    void listUsers(auth).catch(() => {})
    await settle()
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    expect(tell).not.toHaveBeenCalled()
  })

  it('should not ask for who is expected back, unless they cannot come', async () => {
    const served = page()
    await served.signIn()
    const initialSession = served.auth.session.getSnapshot()
    const parts = page({ provider: { initialSession } })
    const { auth, emulator } = parts
    const tell = await shown(parts, vi.fn(), false)

    const check = parts.hold(/GET .*token/)
    const { token } = emulator.signIn('alice')
    const adopted = auth.adopt(token)
    await parts.after()
    expect(check.count).toBe(1)
    expect(screen.queryByLabelText('password')).toBeNull()
    expect(auth.session.getSnapshot().status).toBe('restoring')

    emulator.reset()
    check.release()
    await parts.after(() => failure(adopted))
    expect(screen.getByLabelText('password')).toBeDefined()
    expect(tell).toHaveBeenCalledOnce()
  })

  it('should go on asking after a wrong password', async () => {
    const parts = page()
    const tell = await shown(parts)
    await end(parts)
    const dialog = screen.getByLabelText('password')
    await parts.after(() =>
      failure(parts.auth.signIn({ username: 'alice', password: 'wrong' })),
    )
    expect(screen.getByLabelText('password')).toBe(dialog)
    expect(document.activeElement).toBe(dialog)
    // It is still the same end that one was told of.
    expect(tell).toHaveBeenCalledOnce()
    await parts.after(() => parts.auth.signIn(credentials('alice')))
    await end(parts)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('should send what waited, once, for the tenant it was meant for', async () => {
    const parts = page()
    await shown(parts)
    const { auth, sent } = parts
    const tenant = auth.scope.tenant!
    await end(parts)
    const read = listUsers(auth, { limit: 1 })
    const write = createPolicy(auth.withTenant(tenant), {
      body: { name: 'waited' },
    })
    await parts.after(settle)
    const before = sent.length
    await parts.after(() => auth.signIn(credentials('alice')))
    expect((await read).items).toHaveLength(1)
    expect((await write).name).toBe('waited')
    const writes = sent
      .slice(before)
      .filter(({ call }) => /POST .*policies/.test(call))
    expect(writes.map(({ headers }) => headers.get('wazo-tenant'))).toEqual([
      tenant,
    ])
    const { items } = await listPolicies(auth, { search: 'waited' })
    expect(items).toHaveLength(1)
  })

  it("should not send one user's work as another", async () => {
    const parts = page()
    await shown(parts)
    const { auth } = parts
    await end(parts)
    const write = failure(createPolicy(auth, { body: { name: 'hers' } }))
    await parts.after(settle)
    await parts.after(() => auth.signIn(credentials('bob')))
    expect(await write).toMatchObject({
      kind: 'aborted',
      message: expect.stringContaining('identity') as string,
    })
  })
})
