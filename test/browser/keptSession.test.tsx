import { createMemoryHistory } from '@tanstack/react-router'
import { QueryClient } from '@tanstack/react-query'
import {
  cleanup,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/emulator/index.ts'
import {
  browserTabs,
  createTokenProvider,
  createSamlConfig,
  createWazoAuth,
  listRefreshTokens,
  listTenantDomains,
  listTenants,
} from '../../src/index.ts'
import { createConsole } from '../../stories/console/createConsole.tsx'
import { createDemoProvider } from '../../stories/console/demoProvider/demoProvider.ts'
import { keptInTab } from '../../stories/console/signIn/keptInTab.ts'
import '../support/visitConsole.tsx'

const keep = /^Keep me signed in on this browser tab/

interface Tab {
  emulator?: Emulator
  /** Its own, where there is more than one. */
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  sharesSession?: boolean
}

/** A tab of a browser, and the server that outlives its pages. */
function openTab({
  emulator = createEmulator(),
  storage = sessionStorage,
  sharesSession = false,
}: Tab = {}) {
  const user = userEvent.setup()
  let close = () => {}
  let href = () => ''
  const demoProvider = createDemoProvider(emulator.fetch)
  /** The page is loaded, or loaded again. */
  function load(path = '/users') {
    close()
    const keeping = keptInTab(() => storage, 'pbx')
    const queryClient = new QueryClient()
    const auth = createWazoAuth({
      baseURL: '/api/auth/0.1',
      tokenProvider: createTokenProvider({
        storage: keeping.storage,
        ...(sharesSession && {
          tabs: browserTabs({ shareSession: true, answerTimeout: 2_000 }),
        }),
      }),
      fetch: emulator.fetch,
      queryClient,
    })
    const history = createMemoryHistory({ initialEntries: [path] })
    href = () => history.location.href
    const { Console } = createConsole({
      auth,
      queryClient,
      history,
      settings: { server: 'pbx', demoLogins: [], keeping, demoProvider },
    })
    const { unmount } = render(<Console />)
    close = () => {
      unmount()
      auth.dispose()
    }
    return auth
  }
  async function signIn({ stays = false, password = 'demo-password' } = {}) {
    await user.type(await screen.findByLabelText('Username or e-mail'), 'alice')
    await user.type(screen.getByLabelText('Password'), password)
    if (stays) await user.click(screen.getByLabelText(keep))
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
  }
  return {
    emulator,
    demoProvider,
    user,
    load,
    signIn,
    href: () => href(),
    close: () => close(),
  }
}

const kept = () => JSON.stringify({ ...sessionStorage })
const seen = () => screen.findByText('amara.diallo@northwind.example')

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(cleanup)

describe('a session on a server that outlives the page', () => {
  it('should be over with a reload, unless somebody asked to stay', async () => {
    const tab = openTab()
    tab.load()
    await tab.signIn()
    await seen()
    expect(kept()).toBe('{}')
    tab.load()
    await screen.findByLabelText(keep)
    tab.close()
  })

  it('should stay through reloads for who asked, and still renew itself', async () => {
    const tab = openTab()
    tab.load()
    await tab.signIn({ stays: true })
    await seen()
    tab.load('/session')
    await screen.findByText(/^Renewed automatically .* survives reloads/)
    await tab.user.click(screen.getByRole('button', { name: 'Renew now' }))
    const issued = () =>
      tab.emulator.requests.filter(
        ({ method, route }) => `${method} ${route}` === 'POST /token',
      )
    await waitFor(() => expect(issued()).toHaveLength(2))
    tab.load()
    await seen()
    tab.close()
  })

  it('should be known to renew itself to the tabs that share it, which keep nothing', async () => {
    const browser = { emulator: createEmulator(), sharesSession: true }
    const first = openTab(browser)
    first.load()
    await first.signIn({ stays: true })
    await seen()
    const stored = new Map<string, string>()
    const second = openTab({
      ...browser,
      storage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
        removeItem: (key) => void stored.delete(key),
      },
    })
    second.load('/session')
    await screen.findByText(
      /^Renewed automatically a minute before it expires\./,
    )
    expect(stored.size).toBe(0)
    expect(JSON.stringify({ ...localStorage })).not.toContain('oken')
    second.close()
    first.close()
  })

  it('should leave nothing behind after a sign-out, nor after a failed sign-in', async () => {
    const tab = openTab()
    const auth = tab.load()
    await tab.signIn({ stays: true, password: 'wrong' })
    await screen.findByRole('alert')
    expect(kept()).toBe('{}')
    expect(document.activeElement).toBe(screen.getByLabelText('Password'))
    await tab.user.clear(screen.getByLabelText('Password'))
    await tab.user.type(screen.getByLabelText('Password'), 'demo-password')
    await tab.user.click(screen.getByRole('button', { name: 'Sign in' }))
    await seen()
    expect(kept()).toContain('refreshToken')
    await auth.signOut()
    await screen.findByLabelText(keep)
    expect(kept()).toBe('{}')
    // Who comes next has not asked for it.
    await tab.signIn()
    await seen()
    expect(kept()).toBe('{}')
    tab.close()
  })

  it('should go on to renew itself after the password was asked for again', async () => {
    const tab = openTab()
    const auth = tab.load()
    await tab.signIn({ stays: true })
    await seen()
    // Knows nobody's session any more, and no refresh token.
    tab.emulator.reset()
    await tab.user.type(screen.getByRole('searchbox'), 'amara')
    const dialog = await screen.findByRole('dialog')
    await tab.user.type(
      await within(dialog).findByLabelText('Password'),
      'demo-password',
    )
    await tab.user.click(
      within(dialog).getByRole('button', { name: 'Sign in' }),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const { items } = await listRefreshTokens(auth, {
      search: 'wazo-access-console',
    })
    expect(items).toHaveLength(1)
    tab.close()
  })

  it('should ask for the password where its place has been taken away meanwhile', async () => {
    const tab = openTab()
    tab.load()
    await tab.signIn({ stays: true })
    await seen()
    sessionStorage.clear()
    tab.load()
    await screen.findByLabelText(keep)
    tab.close()
  })
})

describe('a session of somebody whose organisation keeps the password', () => {
  const domain = 'northwind.example'
  const organisation = `/sign-in/organisation?domain=${domain}`
  const press = async (tab: ReturnType<typeof openTab>, name: string) =>
    tab.user.click(await screen.findByRole('button', { name }))

  it('should stay through reloads for who asked, by a directory', async () => {
    const tab = openTab()
    tab.load(organisation)
    await tab.user.click(await screen.findByLabelText(keep))
    // The choice is the same, whichever way it turns out to be.
    await tab.user.click(screen.getByLabelText('Directory password'))
    expect(screen.getByLabelText(keep)).toHaveProperty('checked', true)
    await tab.user.type(
      screen.getByLabelText('Directory username'),
      'directory',
    )
    await tab.user.type(screen.getByLabelText('Password'), 'demo-password')
    await press(tab, 'Sign in')
    await screen.findByRole('heading', { name: 'My session' })
    tab.load('/session')
    await screen.findByText(/^Renewed automatically .* survives reloads/)
    tab.close()
  })

  it('should stay for who asked before the browser went to a provider, and no longer than asked', async () => {
    const tab = openTab()
    const { token } = tab.emulator.signIn('alice')
    const admin = createWazoAuth({
      baseURL: '/api/auth/0.1',
      fetch: tab.emulator.fetch,
      tokenProvider: () => token,
    })
    const tenants = await listTenants(admin, { domain_name: domain })
    const { items } = await listTenantDomains(admin, tenants.items[0]!.uuid)
    await createSamlConfig(admin, {
      body: {
        domain_uuid: items[0]!.uuid,
        entity_id: 'pbx',
        acs_url: `${location.origin}/api/auth/0.1/saml/acs`,
        metadata: tab.demoProvider.metadata,
      },
    })
    for (const stays of [true, false]) {
      tab.load(organisation)
      const field = await screen.findByLabelText(keep)
      if (stays) await tab.user.click(field)
      await press(tab, 'Continue')
      await screen.findByRole('button', { name: 'Confirm' })
      // The console is not there while the provider is.
      tab.load(tab.href())
      await press(tab, 'Confirm')
      await screen.findByRole('heading', { name: 'My session' })
      expect(kept().includes('refreshToken')).toBe(stays)
      const auth = tab.load('/session')
      if (!stays) break
      await screen.findByText(/^Renewed automatically .* survives reloads/)
      await auth.signOut()
    }
    await screen.findByLabelText('Username or e-mail')
    tab.close()
  })
})
