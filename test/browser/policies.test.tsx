import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { demoSeed } from '../../src/emulator/index.ts'
import { getPolicy } from '../../src/index.ts'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

const listed = async () =>
  within(await screen.findByRole('list', { name: 'Permissions' }))

const field = (name: string) => screen.findByRole('combobox', { name })

describe('a policy in the console', () => {
  it('should let an access be found by what it is for', async () => {
    const { user, press } = await visitConsole({ path: '/policies/auditor' })
    const access = await field('Permission to add')
    await user.type(access, 'delete user')
    await screen.findByRole('option', { name: /Delete any user, in auth/ })
    await user.keyboard('{Enter}')
    expect(access).toHaveProperty('value', 'auth.users.*.delete')
    await press('Add')
    await (await listed()).findByText('auth.users.*.delete')

    await user.click(access)
    await user.paste('delete users')
    await press('Add')
    await screen.findByText(/^A permission has no spaces/)
  })

  it('should take an access away and back, and the keyboard along', async () => {
    const { user, press, asked } = await visitConsole({
      path: '/policies/auditor',
    })
    const accesses = await listed()
    accesses.getByRole('button', { name: 'Remove auth.#.read' }).focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(accesses.queryByText('auth.#.read')).toBeNull())
    const next = accesses.getByRole('button', { name: 'Remove confd.#.read' })
    await waitFor(() => expect(document.activeElement).toBe(next))
    await press('Undo')
    await accesses.findByText('auth.#.read')
    expect(asked().filter((call) => /^(PUT|DELETE)/.test(call))).toHaveLength(2)
  })

  it('should come back to where the text was begun', async () => {
    const { user, press, fill } = await visitConsole({
      path: '/policies/auditor',
    })
    await press('Edit as text')
    const text = await screen.findByLabelText('One permission per line')
    expect(document.activeElement).toBe(text)
    await fill({ 'One permission per line': 'auth.#.read\n!dird.#' })
    const added = within(screen.getByRole('region', { name: 'Changes' }))
    added.getByText('Never: everything in dird')
    await screen.findByText('One entry only affects other policies')
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
    const begun = await screen.findByRole('button', { name: 'Edit as text' })
    await waitFor(() => expect(document.activeElement).toBe(begun))
  })

  it('should hand out nothing that hides in a denial', async () => {
    // Who may write policies may put any denial into them.
    const hidden = '!x\nauth.#'
    const demo = demoSeed()
    const policies = (demo.policies ?? []).map((policy) =>
      policy.slug === 'auditor'
        ? { ...policy, acl: [...policy.acl, hidden] }
        : policy,
    )
    const { user, press, auth } = await visitConsole({
      path: '/policies/auditor',
      seed: { ...demo, policies },
    })
    await press('Edit as text')
    await screen.findByText('No changes')
    const text = await screen.findByLabelText('One permission per line')
    await user.type(text, '\n!y')
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
    await (await listed()).findByText('!y')
    const { acl } = await getPolicy(auth, 'auditor')
    expect(acl).toContain(hidden)
    expect(acl).not.toContain('auth.#')
  })

  it('should be given to users and groups from its own page', async () => {
    const { user, press, choose } = await visitConsole({
      path: '/policies/auditor',
    })
    const holders = within(
      await screen.findByRole('region', { name: 'Assigned to' }),
    )
    await holders.findByRole('link', { name: '1 user' })
    await press('Assign')
    await choose('To users…')
    await user.click(await screen.findByRole('option', { name: /^Bob/ }))
    await press('Assign to 1 user')
    await holders.findByRole('link', { name: 'Bob Okafor' })
    await holders.findByRole('link', { name: '2 users' })
    await press('Assign')
    await choose('To groups…')
    await user.click(await screen.findByRole('option', { name: /^Support/ }))
    await press('Assign to 1 group')
    await holders.findByRole('link', { name: 'Support' })
  })

  it('should be begun as a copy of another one', async () => {
    const { follow, press, href } = await visitConsole({
      path: '/policies/auditor',
    })
    await follow('Duplicate')
    const name = await screen.findByLabelText('Name')
    expect(name).toHaveProperty('value', 'Auditor (copy)')
    await press('Create policy')
    await screen.findByRole('heading', { name: /Auditor \(copy\)/ })
    await (await listed()).findByText('auth.#.read')
    expect(href()).not.toContain('from=')
  })

  it('should ask again what was asked, on the way back', async () => {
    const { user, press, history } = await visitConsole({
      path: '/policies/who-can?access=auth.users.read',
    })
    const access = await field('Permission')
    expect(access).toHaveProperty('value', 'auth.users.read')
    await user.clear(access)
    await user.type(access, 'auth.policies.create')
    await press('Find')
    await screen.findByRole('heading', { name: 'auth.policies.create' })
    history.back()
    await screen.findByRole('heading', { name: 'auth.users.read' })
    expect(access).toHaveProperty('value', 'auth.users.read')
  })
})
