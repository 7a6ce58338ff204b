import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

const listed = (name: string) => screen.findByRole('list', { name })

describe('permissions in the console', () => {
  it('should say what may not be granted, and what is useless, before it is sent', async () => {
    const { asked, fill, press } = await visitConsole({
      path: '/policies/auditor',
    })
    const sent = () => asked().filter((call) => call.startsWith('PUT')).length
    await fill({ 'Permission to add': 'platform.secret' })
    await press('Add')
    await screen.findByText(/You do not have this permission/)
    expect(sent()).toBe(0)

    await fill({ 'Permission to add': '!platform.secret' })
    await screen.findByText(/You could not remove this denial again/)

    await fill({ 'Permission to add': 'auth.users.read' })
    await screen.findByText('Read users, in auth.')
    await press('Add')
    const accesses = within(await listed('Permissions'))
    await accesses.findByText('auth.users.read')
    await accesses.findByText('Changes nothing: auth.#.read covers it.')
    expect(sent()).toBe(1)

    await press('Remove auth.users.read')
    await waitFor(() =>
      expect(accesses.queryByText('auth.users.read')).toBeNull(),
    )
  })

  it('should review a list as a text, and not let it be saved in vain', async () => {
    const { user, fill, press } = await visitConsole({
      path: '/policies/auditor',
    })
    await press('Edit as text')
    await fill({ 'One permission per line': 'auth.#\nauth.users.read\nnope.x' })
    await screen.findByText(/^You cannot save this/)
    await screen.findByText('One entry is not needed')
    const save = () => screen.getAllByRole('button', { name: 'Save' })[0]!
    expect(save()).toHaveProperty('disabled', true)
    await fill({ 'One permission per line': 'auth.#' })
    expect(save()).toHaveProperty('disabled', false)
    await user.click(save())
    await within(await listed('Permissions')).findByText('Everything in auth')
  })

  it('should find who can, by policies and groups alone', async () => {
    const { asked, fill, press, follow, href } = await visitConsole({
      path: '/policies/who-can',
    })
    await fill({ Permission: 'confd.users.me.read' })
    await press('Find')
    const granting = within(await listed('Policies that grant it'))
    await granting.findByText('confd.users.me.#')
    const rows = granting.getAllByRole('listitem')
    const byGroup = rows.find((row) => row.textContent.includes('Employee'))!
    await within(byGroup).findByText('Through groups:')
    await within(byGroup).findByRole('link', { name: 'Sales' })
    const listings = asked().filter((call) => call.startsWith('GET /users '))
    expect(listings).not.toHaveLength(0)
    for (const call of listings)
      expect(call).toMatch(/policy_uuid=.*limit=|limit=.*policy_uuid=/)
    await follow('Sales')
    await waitFor(() => expect(href()).toMatch(/^\/groups\//))
  })

  it('should tell what somebody can, by which way, and why not', async () => {
    const { user, emulator, fill, show } = await visitConsole({
      path: `/users`,
    })
    const bob = emulator.signIn('bob').user.uuid
    await user.click(await screen.findByRole('link', { name: 'Bob Okafor' }))
    await show('Access')
    await fill({ 'Can this user …?': `auth.users.${bob}.external.read` })
    const answer = await screen.findByText('Yes')
    const ways = within(answer.closest<HTMLElement>('[role=status]')!)
    await waitFor(() =>
      expect(ways.getAllByText('auth.users.me.#').length).toBeGreaterThan(1),
    )
    await ways.findByRole('link', { name: 'Employee' })
    await fill({ 'Can this user …?': 'auth.policies.create' })
    await screen.findByText('No: not granted')
  })

  it('should not offer what the session may not do', async () => {
    await visitConsole({ path: '/policies/auditor', who: 'bob' })
    await screen.findByText(/auth.policies.auditor.read/)
    cleanup()
    await visitConsole({ path: '/policies', who: 'bob' })
    await screen.findByText('Auditor')
    expect(screen.queryByRole('link', { name: 'New policy' })).toBeNull()
  })
})
