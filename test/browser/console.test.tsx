import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { visitConsole } from '../support/visitConsole.tsx'

const rows = () => screen.getAllByRole('row').slice(1)

// Columns rather than cards.
beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

describe('the console', () => {
  it('should lead through the sign-in to the page that was asked for', async () => {
    const { user, href } = await visitConsole({
      path: '/users?page=2&order=lastname',
      who: null,
    })
    await user.type(await screen.findByLabelText('Username or e-mail'), 'alice')
    await user.type(screen.getByLabelText('Password'), 'demo-password')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    await screen.findByRole('table', { name: 'Users' })
    expect(href()).toBe('/users?page=2&order=lastname')
  })

  it('should go on by itself when somebody has signed in in another tab', async () => {
    const path = '/groups?search=sales'
    const { auth, emulator, href } = await visitConsole({ path, who: null })
    await screen.findByRole('button', { name: 'Sign in' })
    await auth.adopt(emulator.signIn('alice').token)
    await screen.findByRole('link', { name: 'Sales' })
    expect(href()).toBe(path)
  })

  it('should say the same of a wrong password and a disabled account', async () => {
    const { user, emulator } = await visitConsole({ path: '/', who: null })
    const refusals = () =>
      emulator.requests.filter(({ status }) => status === 401).length
    const answer = async (name: string, password: string) => {
      const before = refusals()
      const field = await screen.findByLabelText('Username or e-mail')
      await user.clear(field)
      await user.type(field, name)
      await user.clear(screen.getByLabelText('Password'))
      await user.type(screen.getByLabelText('Password'), password)
      await user.click(screen.getByRole('button', { name: 'Sign in' }))
      await waitFor(() => expect(refusals()).toBe(before + 1))
      return (await screen.findByRole('alert')).textContent
    }
    const wrong = await answer('alice', 'wrong')
    expect(wrong).toContain('disabled')
    expect(await answer('dave', 'demo-password')).toBe(wrong)
  })

  it('should search once per pause, and go back to where it was', async () => {
    const { user, asked, history, href } = await visitConsole({
      path: '/users',
    })
    await screen.findByText('Amara Diallo')
    const before = asked().length
    await user.type(screen.getByRole('searchbox'), 'carol')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(asked().slice(before)).toHaveLength(1)
    expect(href()).toBe('/users?search=carol')
    history.back()
    await screen.findByText('Amara Diallo')
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
  })

  it('should have the next page ready', async () => {
    const { user, asked } = await visitConsole({ path: '/users' })
    await screen.findByText('Amara Diallo')
    await waitFor(() => expect(asked().join()).toContain('offset=25'))
    const before = asked().length
    await user.click(screen.getByRole('button', { name: 'Page 2' }))
    await waitFor(() => expect(screen.queryByText('Amara Diallo')).toBeNull())
    expect(asked()).toHaveLength(before)
  })

  it('should show the page before once the last row of a page is gone', async () => {
    const users = Array.from({ length: 25 }, (_, index) => ({
      username: `u${String(index).padStart(2, '0')}`,
    }))
    const { choose, href, press, user } = await visitConsole({
      path: '/users?page=2',
      who: 'admin',
      seed: { users },
    })
    await press('Actions for u24')
    await choose('Delete…')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(rows()).toHaveLength(25))
    expect(href()).toBe('/users')
  })

  it('should never show the rows of the tenant that was left', async () => {
    const { user, emulator, href } = await visitConsole({ path: '/users' })
    await screen.findByText('amara.diallo@northwind.example')
    emulator.latency = 150
    const seen = new Set<string>()
    const watcher = new MutationObserver(() => {
      if (href().includes('tenant='))
        for (const row of document.querySelectorAll('tbody tr'))
          seen.add(row.textContent)
    })
    watcher.observe(document.body, { childList: true, subtree: true })
    await user.click(await screen.findByRole('button', { name: /^Tenant/ }))
    await user.click(
      await screen.findByRole('option', { name: /^Northwind Logistics/ }),
    )
    await screen.findByText('anja.petersen@logistics.northwind.example')
    watcher.disconnect()
    expect([...seen].filter((row) => row.includes('@northwind'))).toEqual([])
  })

  it('should say for each row what came of an action on many', async () => {
    const { user, emulator } = await visitConsole({ path: '/users' })
    for (const name of ['Amara Diallo', 'Bob Okafor'])
      await user.click(
        await screen.findByRole('checkbox', { name: `Select ${name}` }),
      )
    emulator.fault({
      on: 'PUT /users/{user_uuid}',
      answer: { status: 503, body: {} },
      times: 1,
    })
    const bar = await screen.findByRole('toolbar')
    await user.click(within(bar).getByRole('button', { name: 'Disable' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(
      within(dialog).getByRole('button', { name: 'Disable 2 users' }),
    )
    await within(dialog).findByText('1 done, 1 failed.')
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .sort((one) => (one.endsWith('Done') ? 1 : -1)),
    ).toEqual([
      expect.stringContaining('Server error'),
      expect.stringContaining('Done'),
    ])
  })

  it('should put what the server refuses beside its field', async () => {
    const { user } = await visitConsole({ path: '/users/new' })
    const field = await screen.findByLabelText('Username')
    await user.type(field, 'BOB')
    await user.click(screen.getByRole('button', { name: 'Create user' }))
    await screen.findByText(/^Already in use/)
    expect(field).toBe(document.activeElement)
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('should name the access that a page needs', async () => {
    await visitConsole({ path: '/users', who: 'carol' })
    await screen.findByText('auth.users.read')
    expect(screen.queryByRole('link', { name: 'Users' })).toBeNull()
  })

  it('should refuse what no path can carry, and name the way out', async () => {
    const { user, asked } = await visitConsole({
      path: '/policies',
      who: 'admin',
    })
    await user.click(await screen.findByRole('link', { name: 'Provisioning' }))
    await user.type(
      await screen.findByRole('combobox', { name: 'Permission to add' }),
      'a/b',
    )
    const before = asked().length
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await user.click(
      await screen.findByRole('button', { name: 'Edit the list as text' }),
    )
    expect(asked()).toHaveLength(before)
    await user.type(
      await screen.findByLabelText('One permission per line'),
      '\na/b',
    )
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
    await screen.findByText('a/b')
  })

  it('should keep the page when the session has ended, for its owner', async () => {
    const { user, emulator } = await visitConsole({ path: '/users' })
    await screen.findByText('Amara Diallo')
    const offered = () =>
      screen
        .queryAllByRole('link', { hidden: true })
        .map(({ textContent }) => textContent)
    const before = offered()
    expect(before).toContain('Policies')
    emulator.reset()
    await user.type(screen.getByRole('searchbox'), 'carol')
    const dialog = await screen.findByRole('dialog', {
      name: 'Your session has ended',
    })
    expect(offered()).toEqual(before)
    await user.type(within(dialog).getByLabelText('Password'), 'demo-password')
    await user.click(within(dialog).getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(rows()).toHaveLength(1))
  })
})
