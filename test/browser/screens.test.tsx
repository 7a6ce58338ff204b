import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  branches,
  carol,
  company,
  northwind,
} from '../../stories/parts/seeds.ts'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

const main = () => screen.getByRole('main')
const focused = () => document.activeElement

describe('the focus', () => {
  it('should go back to the button that a dialog came from', async () => {
    const { user } = await visitConsole({
      path: `/users/${carol}`,
      seed: company(),
    })
    const button = await screen.findByRole('button', { name: 'Delete' })
    await user.click(button)
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toBe(button))
  })

  it('should go back to the menu whose item was chosen', async () => {
    const { user, choose } = await visitConsole({ path: '/users' })
    const button = await screen.findByRole('button', {
      name: 'Actions for Amara Diallo',
    })
    await user.click(button)
    await choose('Delete…')
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toBe(button))
  })

  it('should be in a dialog that stands in the middle of the window', async () => {
    await visitConsole({ path: `/users/${carol}`, seed: company() })
    const button = await screen.findByRole('button', { name: 'Delete' })
    button.click()
    const { left, right } = (
      await screen.findByRole('dialog')
    ).getBoundingClientRect()
    expect(Math.abs(left - (innerWidth - right))).toBeLessThan(20)
  })

  it('should go on with the page when all it came from is gone', async () => {
    const { user } = await visitConsole({ path: '/users' })
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select Amara Diallo' }),
    )
    const bar = within(await screen.findByRole('toolbar'))
    await user.click(bar.getByRole('button', { name: 'Disable' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Disable 1 user' }))
    await dialog.findByText('1 done.')
    await waitFor(() => expect(focused()?.textContent).toBe('Close'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(focused()).toBe(main()))
  })

  it('should go on with the page when the menu that led to the mails is gone', async () => {
    await page.viewport(390, 844)
    const { user, press } = await visitConsole({ path: '/users' })
    await press('Open menu')
    await press('Outbox')
    const close = await screen.findByRole('button', {
      name: 'Close outbox',
    })
    await waitFor(() => expect(focused()).toBe(close))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText('No e-mails yet')).toBeNull())
    await waitFor(() => expect(focused()).toBe(main()))
  })

  it('should go to what is wrong in a form that is saved', async () => {
    const { fill, press } = await visitConsole({
      path: `/tenants/${northwind}`,
      seed: company(),
    })
    await fill({ Name: 'x'.repeat(200) })
    await press('Save')
    await waitFor(() => expect(focused()).toBe(screen.getByLabelText('Name')))
  })
})

describe('a form', () => {
  it('should hear the click that leaves a wrong field', async () => {
    const { fill } = await visitConsole({ path: '/users/new' })
    await fill({ 'E-mail': 'not-an-address' })
    // With a real mouse: what moves between press and release is missed.
    await page.getByRole('button', { name: 'Generate' }).click()
    await screen.findByRole('button', { name: 'Copy password' })
  })
})

describe('a list with more columns than fit in', () => {
  beforeEach(() => page.viewport(1180, 700))

  it('should have cards instead, and columns once they fit', async () => {
    const { user } = await visitConsole({
      path: '/sessions',
      release: '26.10',
    })
    await screen.findByRole('table', { name: 'Sessions' })
    await user.click(screen.getByLabelText('Include subtenants'))
    await screen.findByRole('list', { name: 'Sessions' })
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBe(clientWidth)
    await page.viewport(1400, 700)
    await screen.findByRole('table', { name: 'Sessions' })
  })

  it('should break an address at a dot where it has to be broken', async () => {
    await page.viewport(1280, 700)
    await visitConsole({ path: '/users?recurse=true' })
    const address = await screen.findByText(
      'anja.petersen@logistics.northwind.example',
    )
    const end = document.createRange()
    end.selectNodeContents(address.lastChild!)
    expect(end.toString()).toMatch(/northwind\.example$/)
    expect(end.getClientRects()).toHaveLength(1)
    expect(address.getClientRects()[0]!.height).toBeGreaterThan(30)
  })

  it('should not have columns even for a moment where they do not fit', async () => {
    await page.viewport(1000, 700)
    let widest = 0
    const look = () => {
      widest = Math.max(widest, document.documentElement.scrollWidth)
      frame = requestAnimationFrame(look)
    }
    let frame = requestAnimationFrame(look)
    await visitConsole({ path: '/sessions?recurse=true', release: '26.10' })
    await screen.findByRole('list', { name: 'Sessions' })
    await new Promise(requestAnimationFrame)
    cancelAnimationFrame(frame)
    expect(widest).toBe(innerWidth)
  })
})

describe('a narrow page', () => {
  beforeEach(() => page.viewport(390, 700))

  it('should say of which tenant somebody is, where there are several', async () => {
    await visitConsole({ path: '/users?recurse=true' })
    const link = await screen.findByRole('link', { name: 'Anja Petersen' })
    const card = within(link.closest('li')!)
    await card.findByText('Northwind Logistics')
  })

  it('should open its menu at the page that is shown', async () => {
    const { press, user } = await visitConsole({
      path: `/users/${carol}`,
      seed: company(),
    })
    await press('Open menu')
    const menu = within(await screen.findByRole('dialog'))
    const users = await menu.findByRole('link', { name: 'Users' })
    await waitFor(() => expect(focused()).toBe(users))
    await user.tab()
    expect(focused()).toBe(menu.getByRole('link', { name: 'Groups' }))
  })

  it('should keep within its width, however long the names are', async () => {
    const { tenants = [], ...seed } = company()
    const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)
    const { press } = await visitConsole({
      path: '/users',
      seed: {
        ...seed,
        tenants: tenants.map((tenant) => ({ ...tenant, name: long })),
      },
    })
    await press('Open menu')
    const menu = await screen.findByRole('dialog')
    const tenant = await within(menu).findByText(long)
    expect(tenant.getBoundingClientRect().right).toBeLessThan(
      menu.getBoundingClientRect().right,
    )
    expect(menu.scrollWidth).toBe(menu.clientWidth)
  })

  it('should show why nothing was saved to who is at the end of a form', async () => {
    const { fill, press } = await visitConsole({
      path: '/users/new',
      faults: [{ on: 'POST /users', answer: 'bad gateway' }],
    })
    await fill({ Username: 'somebody' })
    await press('Create user')
    const alert = await screen.findByRole('alert')
    await waitFor(() => {
      const { top, bottom } = alert.getBoundingClientRect()
      expect(top).toBeGreaterThan(-1)
      expect(bottom).toBeLessThan(innerHeight + 1)
    })
  })
})

describe('what is said', () => {
  it('should not lie on what can be done with the selected', async () => {
    const { user, choose, press } = await visitConsole({ path: '/users' })
    await user.click(
      await screen.findByRole('button', { name: 'Actions for Amara Diallo' }),
    )
    await choose('Delete…')
    await press('Delete')
    const undo = await screen.findByRole('button', { name: 'Undo' })
    await user.click(
      await screen.findByRole('checkbox', { name: 'Select Bob Okafor' }),
    )
    const bar = await screen.findByRole('toolbar')
    await waitFor(() =>
      expect(undo.getBoundingClientRect().bottom).toBeLessThan(
        bar.getBoundingClientRect().top,
      ),
    )
  })

  it('should name the keys to who moves a tenant by them', async () => {
    const { user } = await visitConsole({ path: '/tenants', who: 'olivia' })
    const [top] = await screen.findAllByRole('treeitem')
    top!.focus()
    await user.keyboard('{End}')
    await user.keyboard(' ')
    await screen.findByText(/^Use up and down to choose another tenant/)
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(screen.queryByText(/^Use up and down/)).toBeNull(),
    )
  })

  it('should name the access that a deletion has lacked', async () => {
    const { user, choose, press } = await visitConsole({
      path: '/users',
      faults: [
        {
          on: 'DELETE /users/{user_uuid}',
          answer: {
            status: 401,
            body: {
              error_id: 'unauthorized',
              message: 'Unauthorized',
              details: { required_access: 'auth.users.delete' },
            },
          },
        },
      ],
    })
    await user.click(
      await screen.findByRole('button', { name: 'Actions for Amara Diallo' }),
    )
    await choose('Delete…')
    await press('Delete')
    await screen.findByText('Amara Diallo is being deleted.')
    window.dispatchEvent(new Event('pagehide'))
    await screen.findByText(/^You need .*\.delete\./)
  })

  it('should stay at its field when what was shown at once is taken back', async () => {
    const { fill, press, emulator } = await visitConsole({
      path: `/users/${carol}`,
      seed: company(),
    })
    await fill({ Username: 'bob' })
    await press('Save')
    await waitFor(() =>
      expect(emulator.requests.at(-1)).toMatchObject({
        method: 'GET',
        status: 200,
      }),
    )
    await screen.findByText('carol')
    const field = screen.getByLabelText('Username')
    await waitFor(() => expect(focused()).toBe(field))
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('should not offer pages of a user who does not exist', async () => {
    await visitConsole({
      path: '/users/00000000-0000-4000-8000-000000000000',
    })
    await screen.findByText('Not found')
    expect(screen.queryByRole('tablist')).toBeNull()
  })

  it('should not claim that a user may do nothing when it cannot tell', async () => {
    await visitConsole({
      path: `/users/${carol}?tab=access`,
      seed: company(),
      faults: [
        { on: 'GET /users/{user_uuid}/policies', answer: 'bad gateway' },
      ],
    })
    const abilities = within(
      await screen.findByRole('region', { name: /^What Carol/ }),
    )
    await abilities.findByText('Server error')
    expect(abilities.queryByText(/grants this user anything/)).toBeNull()
  })

  it('should name the tenant in use among more than are listed', async () => {
    await visitConsole({ path: '/users', seed: branches(200) })
    await screen.findByRole('button', { name: 'Tenant Northwind Trading' })
  })

  it('should not offer to attach anybody where nothing can be attached to', async () => {
    await visitConsole({ path: '/providers/ldap', generation: 'legacy' })
    await screen.findByText('Not supported by this server')
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Attach users' })).toBeNull(),
    )
  })
})
