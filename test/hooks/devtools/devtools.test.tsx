// @vitest-environment jsdom
import { configure, fireEvent, screen } from '@testing-library/react'
import { Suspense, useState } from 'react'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { AuthPanel } from '../../../hooks/devtools/AuthPanel.tsx'
import { useSuspenseUsers } from '../../../hooks/index.ts'
import { usersQuery } from '../../../src/index.ts'
import { SEED_PASSWORD } from '../../../src/emulator/index.ts'
import { page } from '../../support/render.tsx'
import { failure } from '../../support/setup.ts'

const minute = 60_000
/** A countdown shows each second of them. */
const short = { provider: { expiration: 300 } }
const panel = () => screen.getByLabelText('Auth panel').textContent

afterEach(() => void vi.unstubAllEnvs())

describe('WazoAuthDevtools', () => {
  it('should open and close', async () => {
    const { show } = page()
    await show(<AuthPanel />)
    const button = screen.getByRole('button', { name: 'auth: signedOut' })
    expect(screen.queryByLabelText('Auth panel')).toBeNull()
    fireEvent.click(button)
    expect(panel()).toContain('statussignedOut')
    fireEvent.click(button)
    expect(screen.queryByLabelText('Auth panel')).toBeNull()
  })

  it('should tell of the session, its life and its renewals', async () => {
    const { auth, after, clock, emulator, show, signIn } = page(short)
    await show(<AuthPanel initialIsOpen />)
    await after(() => signIn())
    expect(panel()).toContain(auth.scope.user)
    expect(panel()).toContain('300 s of 300 s')
    await after(() => clock.advance(5 * minute))
    expect(panel()).toContain('renewed: due')
    await after(() => auth.renew())
    expect(panel()).toContain('renewed: asked for')
    emulator.fault({ answer: 'offline' })
    await after(() => clock.advance(4.5 * minute))
    expect(panel()).toContain('failing: unreachable')
    expect(panel()).toContain('renewal failed: unreachable')
  })

  it('should tell what waits for the session', async () => {
    const { auth, after, clock, emulator, queryClient, show, signIn } =
      page(short)
    await signIn()
    await show(<AuthPanel initialIsOpen />)
    emulator.reset()
    await after(() => clock.advance(6 * minute))
    await after(() => {
      queryClient.fetchQuery(usersQuery(auth)).catch(() => undefined)
    })
    expect(panel()).toContain('parked1')
    expect(panel()).toContain('reauthRequired')
    await after(() => signIn())
    expect(panel()).toContain('requests')
    expect(panel()).not.toMatch(/renewed:|another tab/)
  })

  it('should count the requests of its client only', async () => {
    const { after, queryClient, show, signIn } = page()
    await signIn()
    await show(<AuthPanel initialIsOpen />)
    const elsewhere = { server: 'https://other.example/0.1', user: null }
    await after(() => {
      for (const queryKey of [['weather'], [], ['wazo-auth', elsewhere]])
        void queryClient.prefetchQuery({
          queryKey,
          queryFn: () => new Promise(() => {}),
        })
    })
    expect(panel()).toContain('requests0')
  })

  it('should follow the session in strict mode, too', async () => {
    configure({ reactStrictMode: true })
    onTestFinished(() => configure({ reactStrictMode: false }))
    const { after, show, signIn } = page()
    await show(<AuthPanel initialIsOpen />)
    await after(() => signIn())
    expect(panel()).toMatch(/History.*signedIn/)
  })

  it('should leave a page that suspends in peace', async () => {
    const { after, show, signIn } = page()
    await signIn()
    const Users = () => <p>{useSuspenseUsers({ limit: 1 }).data.total}</p>
    function Page() {
      const [isOpen, setOpen] = useState(false)
      return (
        <>
          <button onClick={() => setOpen(true)}>Users</button>
          <Suspense>{isOpen && <Users />}</Suspense>
          <AuthPanel initialIsOpen />
        </>
      )
    }
    await show(<Page />)
    const complain = vi.spyOn(console, 'error')
    onTestFinished(() => complain.mockRestore())
    await after(() => screen.getByText('Users').click())
    expect(complain).not.toHaveBeenCalled()
  })

  it('should name the accesses that were missing', async () => {
    const { auth, after, queryClient, show, signIn } = page()
    await signIn('carol')
    await show(<AuthPanel initialIsOpen />)
    await after(() => failure(queryClient.fetchQuery(usersQuery(auth))))
    expect(panel()).toMatch(/Denied accesses.*auth\.users/)
  })

  it('should never show a secret', async () => {
    const { auth, after, clock, queryClient, sent, show, signIn } = page(short)
    await show(<AuthPanel initialIsOpen />)
    await after(() => signIn())
    await after(() => queryClient.fetchQuery(usersQuery(auth)))
    await after(() => clock.advance(5 * minute))
    const secrets = sent.flatMap(({ headers, body }) => [
      headers.get('x-auth-token'),
      /"refresh_token":"([^"]+)"/.exec(body)?.[1],
    ])
    const dom = document.documentElement.outerHTML
    expect(secrets.filter(Boolean).length).toBeGreaterThan(1)
    for (const secret of secrets) if (secret) expect(dom).not.toContain(secret)
    expect(dom).not.toContain(SEED_PASSWORD)
  })

  it('should be nothing in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    vi.resetModules()
    const { WazoAuthDevtools } =
      await import('../../../hooks/devtools/index.ts')
    expect(WazoAuthDevtools({})).toBeNull()
  })
})
