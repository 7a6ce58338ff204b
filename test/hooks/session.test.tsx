// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  useRenewal,
  useSession,
  useSessionExpiry,
  useSignIn,
  useSignOut,
  useTokenDetails,
  useTokenValidity,
  useUsers,
} from '../../hooks/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { page } from '../support/render.tsx'

const text = () => document.body.textContent

describe('session hooks', () => {
  it('should sign in and out', async () => {
    const { after, show } = page()
    let signIn!: ReturnType<typeof useSignIn>
    let signOut!: ReturnType<typeof useSignOut>
    function Door() {
      const { status, user } = useSession()
      signIn = useSignIn()
      signOut = useSignOut()
      return (
        <p>
          {status} {user?.purpose} {signIn.error?.kind}
        </p>
      )
    }
    await show(<Door />)
    expect(text()).toBe('signedOut  ')
    await after(() => signIn.mutate({ username: 'alice', password: 'wrong' }))
    expect(text()).toBe('signedOut  credentials')
    await after(() =>
      signIn.mutate({ username: 'alice', password: SEED_PASSWORD }),
    )
    expect(text()).toBe('signedIn user ')
    expect(signIn.data).toMatchObject({ purpose: 'user' })
    await after(() => signOut.mutate())
    expect(text()).toBe('signedOut  ')
    expect(signOut.data).toEqual([{ step: 'token', error: null }])
  })

  it('should render nobody for a renewal who does not read it', async () => {
    const { after, auth, show, signIn } = page()
    await signIn()
    const renders = { session: 0, users: 0, renewal: 0, token: 0 }
    const Session = () => {
      renders.session++
      return <i>{useSession().status}</i>
    }
    const Users = () => {
      renders.users++
      return <i>{useUsers({ limit: 1 }).data?.total}</i>
    }
    const Renewal = () => {
      renders.renewal++
      return <i>{useRenewal().state}</i>
    }
    const Token = () => {
      renders.token++
      return <i>{useTokenDetails()?.session_uuid}</i>
    }
    await show(
      <>
        <Session />
        <Users />
        <Renewal />
        <Token />
      </>,
    )
    const before = { ...renders }
    const shown = text()
    await after(() => auth.renew())
    expect(renders.session).toBe(before.session)
    expect(renders.users).toBe(before.users)
    expect(renders.renewal).toBeGreaterThan(before.renewal)
    expect(renders.token).toBeGreaterThan(before.token)
    expect(text()).not.toBe(shown)
  })

  it('should count down, and render once a second only there', async () => {
    const { after, clock, show, signIn } = page({
      provider: { expiration: 100 },
    })
    await signIn()
    const renders = { expiry: 0, session: 0 }
    const Expiry = () => {
      renders.expiry++
      return <p>{useSessionExpiry()}</p>
    }
    const Session = () => {
      renders.session++
      useSession()
      return null
    }
    await show(
      <>
        <Expiry />
        <Session />
      </>,
    )
    expect(text()).toBe('100')
    const before = { ...renders }
    await after(() => clock.advance(10_000))
    expect(text()).toBe('90')
    expect(renders.expiry - before.expiry).toBeLessThanOrEqual(11)
    expect(renders.session).toBe(before.session)
  })

  it('should turn to expired without a request', async () => {
    const { after, calls, clock, show, signIn } = page({
      provider: { clientId: undefined as never },
    })
    await signIn()
    const Validity = () => <p>{useTokenValidity().status}</p>
    await show(<Validity />)
    expect(text()).toBe('valid')
    expect(calls()).toEqual(['HEAD /token/***'])
    await after(() => clock.advance(7_200_000))
    expect(text()).toBe('expired')
    expect(calls()).toEqual([])
  })

  it('should ask about the token on focus, whatever other queries do', async () => {
    const { after, calls, queryClient, show, signIn } = page()
    queryClient.setDefaultOptions({ queries: { refetchOnWindowFocus: false } })
    await signIn()
    const Validity = () => <p>{useTokenValidity().status}</p>
    await show(<Validity />)
    calls()
    await after(() => window.dispatchEvent(new Event('visibilitychange')))
    expect(calls()).toEqual(['HEAD /token/***'])
  })

  it('should tell what the token lacks', async () => {
    const { show, signIn } = page()
    await signIn('bob')
    const unknown = '00000000-0000-4000-8000-000000000000'
    const Validity = () => (
      <>
        <p role="note">
          {useTokenValidity({ scope: 'auth.users.create' }).status}
        </p>
        <p role="status">{useTokenValidity({ tenant: unknown }).status}</p>
      </>
    )
    await show(<Validity />)
    expect(screen.getByRole('note').textContent).toBe('missingAccess')
    expect(screen.getByRole('status').textContent).toBe('wrongTenant')
  })
})
