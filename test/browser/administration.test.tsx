import { notifications } from '@mantine/notifications'
import {
  cleanup,
  configure,
  screen,
  waitFor,
  within,
} from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent as pointer } from 'vitest/browser'
import type { Seed } from '../../src/emulator/index.ts'
import { listGroups, listTenants, listSessions } from '../../src/index.ts'
import { visitConsole } from '../support/visitConsole.tsx'

type Visited = Awaited<ReturnType<typeof visitConsole>>

/** At once: each key would render a whole form again. */
async function put({ user }: Visited, field: HTMLElement, text: string) {
  await user.click(field)
  await user.paste(text)
}

const inDialog = async () => within(await screen.findByRole('dialog'))

/** So many employees of one team. */
const team = (count: number): Seed => ({
  groups: [{ name: 'Everybody', slug: 'everybody' }],
  users: Array.from({ length: count }, (_, index) => ({
    username: `agent-${String(index).padStart(4, '0')}`,
    groups: ['everybody'],
    // Hashing passwords would be all that one waits for.
    password: null,
  })),
})

const treeitem = (name: string) =>
  screen.findByRole('treeitem', { name: new RegExp(`^${name}`) })

const parents = async ({ auth }: Visited) => {
  const { items } = await listTenants(auth)
  return Object.fromEntries(
    items.map(({ slug, parent_uuid }) => [
      slug,
      items.find(({ uuid }) => uuid === parent_uuid)?.slug,
    ]),
  )
}

// Patience for a machine that runs every other test at the same time.
configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => page.viewport(1280, 900))

afterEach(() => {
  cleanup()
  notifications.clean()
})

describe('groups', () => {
  it('should be made, filled, renamed and deleted', async () => {
    const visit = await visitConsole({ path: '/groups' })
    const { user, auth, asked, href } = visit
    await visit.follow('New group')
    await put(visit, await screen.findByLabelText('Name'), 'Night shift')
    await visit.press('Create group')
    await screen.findByText('No members yet')

    await visit.press('Add member')
    const search = await screen.findByRole('combobox', { name: 'Search users' })
    await screen.findByRole('option', { name: /Alice Moreau/ })
    const before = asked().length
    await user.type(search, 'moreau')
    await waitFor(() =>
      expect(screen.getAllByRole('option').length).toBeLessThan(3),
    )
    expect(asked().slice(before)).toHaveLength(1)
    await user.keyboard('{ArrowDown}{Enter}')
    await user.clear(search)
    await user.click(await screen.findByRole('option', { name: /Bob Okafor/ }))
    await visit.press('Add 2 members')
    const members = await screen.findByRole('list', { name: /^Group members/ })
    await within(members).findByText('Bob Okafor')
    await visit.press('Remove Alice Moreau from Night shift')
    await waitFor(() =>
      expect(within(members).queryByText('Alice Moreau')).toBeNull(),
    )

    await visit.press('Add policy')
    await user.click(await screen.findByRole('option', { name: /^Employee/ }))
    await visit.press('Add 1 policy')
    await screen.findByRole('button', { name: 'Remove Employee' })

    const name = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await put(visit, name, 'Late shift')
    await visit.press('Save')
    await screen.findByRole('heading', { name: 'Late shift' })
    await visit.press('Delete')
    const dialog = await inDialog()
    await user.click(dialog.getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(href()).toBe('/groups'))
    await screen.findByText('Late shift is being deleted.')
    expect(screen.queryByRole('link', { name: 'Late shift' })).toBeNull()
    const shift = async () =>
      (await listGroups(auth, { search: 'shift' })).items
    expect(await shift()).toHaveLength(1)
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(async () => expect(await shift()).toEqual([]))
  })

  it('should say why nobody can be taken out of those of the server', async () => {
    const visit = await visitConsole({ path: '/groups' })
    await visit.follow('Everyone in the tenant')
    await screen.findByText(/^The server manages this group/)
    await screen.findByRole('list', { name: /^Group members/ })
    expect(screen.queryByRole('button', { name: 'Add member' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Remove .* from/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull()
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty(
      'readOnly',
      true,
    )
  })

  it('should show of thousands the few in sight, and go on with more', async () => {
    const visit = await visitConsole({
      path: '/groups',
      who: 'admin',
      seed: team(1_000),
    })
    const { asked } = visit
    await visit.follow('Everybody')
    const list = await screen.findByRole('group', { name: /^Group members/ })
    await screen.findByText('Members (1,000)')
    const rows = () => within(list).getAllByRole('listitem')
    const [first] = rows()
    expect(first!.getAttribute('aria-setsize')).toBe('1000')
    expect(rows().length).toBeLessThan(40)
    const pages = () =>
      asked().filter((one) => one.startsWith('GET /groups/{group_uuid}/users'))
    expect(pages()).toHaveLength(1)
    list.scrollTo(0, list.scrollHeight)
    await within(list).findByText('agent-0099')
    await waitFor(() => expect(pages()).toHaveLength(2))
    expect(rows().length).toBeLessThan(40)
    await put(visit, screen.getByRole('searchbox'), 'agent-0777')
    await within(list).findByText('agent-0777')
    expect(pages()).toHaveLength(3)
  })
})

describe('tenants', () => {
  it('should be moved by keyboard, said aloud, and put back', async () => {
    const visit = await visitConsole({ path: '/tenants', who: 'admin' })
    const { user } = visit
    const root = await treeitem('Borealis Telecom')
    expect(root.getAttribute('aria-level')).toBe('1')
    expect(root.getAttribute('aria-expanded')).toBe('true')
    root.focus()
    await user.keyboard('{End}')
    const logistics = await treeitem('Northwind Logistics')
    await waitFor(() => expect(document.activeElement).toBe(logistics))
    await user.keyboard(' ')
    await screen.findByText(/^Moving Northwind Logistics, now under Borealis/)
    await user.keyboard('{Enter}')
    await screen.findByText('Northwind Logistics moved under Borealis Telecom')
    expect(logistics.getAttribute('aria-level')).toBe('2')
    expect(await parents(visit)).toMatchObject({ logistics: 'master' })
    await visit.press('Undo')
    await waitFor(() => expect(logistics.getAttribute('aria-level')).toBe('3'))
    expect(await parents(visit)).toMatchObject({ logistics: 'northwind' })
  })

  it('should be moved by drag, and nowhere below themselves', async () => {
    const visit = await visitConsole({ path: '/tenants', who: 'admin' })
    await pointer.dragAndDrop(
      await treeitem('Northwind Logistics'),
      await treeitem('Borealis Telecom'),
    )
    await screen.findByText('Northwind Logistics moved under Borealis Telecom')
    await visit.press('Actions for Northwind Trading')
    await visit.choose('Move…')
    const refused = await screen.findByRole('option', {
      name: /^Northwind Trading.*The tenant being moved/,
    })
    expect(refused.getAttribute('aria-disabled')).toBe('true')
    await visit.user.click(
      screen.getByRole('option', { name: /^Northwind Logistics/ }),
    )
    await visit.press('Move')
    await screen.findByText('Northwind Trading moved under Northwind Logistics')
    expect(await parents(visit)).toMatchObject({ northwind: 'logistics' })
  })

  it('should be made below another, and changed', async () => {
    const visit = await visitConsole({ path: '/tenants', who: 'admin' })
    const { user, auth } = visit
    await visit.press('Actions for Northwind Logistics')
    await visit.choose('New subtenant')
    await visit.press('Create tenant')
    await screen.findByText('Enter a name')
    await put(visit, screen.getByLabelText('Name'), 'Depot')
    const domains = screen.getByLabelText('Domain names', { selector: 'input' })
    await put(visit, domains, 'northwind.example')
    await visit.press('Create tenant')
    await screen.findByText(/^Another tenant on this server/)
    await user.click(domains)
    await user.keyboard('{Backspace}')
    await put(visit, domains, 'depot.example')
    await visit.press('Create tenant')
    await screen.findByRole('heading', { name: 'Depot' })
    await screen.findByRole('list', { name: 'Domain identifiers' })
    await put(visit, screen.getByLabelText('City'), 'Halifax')
    await visit.press('Save')
    await screen.findByText('Depot saved')
    const { items } = await listTenants(auth, { name: 'Depot' })
    expect(items).toMatchObject([
      { domain_names: ['depot.example'], address: { city: 'Halifax' } },
    ])
    expect(await parents(visit)).toMatchObject({ Depot: 'logistics' })
  })

  it('should be deleted once nothing is below, by who knows the slug', async () => {
    const visit = await visitConsole({ path: '/tenants', who: 'admin' })
    const { user } = visit
    await visit.press('Actions for Northwind Trading')
    await visit.choose('Delete…')
    const refusal = await inDialog()
    await refusal.findByText(/^It has subtenants/)
    await user.click(refusal.getByRole('button', { name: 'OK' }))
    await visit.press('Actions for Northwind Logistics')
    await visit.choose('Delete…')
    const typed = await screen.findByLabelText('Type logistics to confirm')
    const confirm = screen.getByRole('button', { name: 'Delete' })
    expect(confirm).toHaveProperty('disabled', true)
    await put(visit, typed, 'logistics')
    await user.click(confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(2))
    await visit.press('Undo')
    await waitFor(() => expect(screen.getAllByRole('treeitem')).toHaveLength(3))
    expect(await parents(visit)).toMatchObject({ logistics: expect.anything() })
  })
})

/** Ends what is selected, of which the first fails. */
async function endSelected({ user, emulator }: Visited) {
  emulator.fault({
    on: 'DELETE /sessions/{session_uuid}',
    answer: { status: 503, body: {} },
    times: 1,
  })
  const bar = within(await screen.findByRole('toolbar'))
  await user.click(bar.getByRole('button', { name: 'Revoke' }))
}

describe('sessions', () => {
  it('should end one by one and many at once, but not the one that looks', async () => {
    const visit = await visitConsole({ path: '/sessions', release: '26.10' })
    const { user, auth } = visit
    const own = auth.token.getSnapshot()!.session_uuid
    await screen.findAllByRole('link', { name: 'Arjun Mehta' })
    const { total } = await listSessions(auth)
    const ended = 24
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox', {
      name: /^Select session .*since /,
    })
    expect(boxes.filter(({ disabled }) => disabled)).toHaveLength(1)
    await user.click(
      screen.getByRole('checkbox', {
        name: 'Select all sessions on this page',
      }),
    )
    await endSelected(visit)
    const dialog = await inDialog()
    await dialog.findAllByText(/Chrome on Windows, since /)
    await user.click(
      dialog.getByRole('button', { name: `Revoke ${ended} sessions` }),
    )
    await dialog.findByText(`${ended - 1} done, 1 failed.`)
    await user.click(dialog.getByRole('button', { name: 'Retry failed' }))
    const again = await inDialog()
    await user.click(again.getByRole('button', { name: 'Revoke 1 session' }))
    await again.findByText('1 done.')
    await user.click(again.getByText('Close'))
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
    const left = await listSessions(auth)
    expect(left.total).toBe(total - ended)
    expect(left.items.map(({ uuid }) => uuid)).toContain(own)
  })

  it('should be ended again where not one of them was', async () => {
    const visit = await visitConsole({ path: '/sessions' })
    const [box] = await screen.findAllByRole('checkbox', {
      name: /^Select session/,
    })
    await visit.user.click(box!)
    await endSelected(visit)
    await visit.press('Revoke 1 session')
    await screen.findByText('0 done, 1 failed.')
    await visit.press('Retry failed')
    await visit.press('Revoke 1 session')
    await screen.findByText('1 done.')
  })

  it('should tell that a refresh token is shared before it is gone', async () => {
    const visit = await visitConsole({ path: '/refresh-tokens' })
    await screen.findByRole('link', { name: 'Amara Diallo' })
    const buttons = () =>
      screen.getAllByRole('button', { name: /^Delete refresh token/ })
    const before = buttons().length
    await visit.user.click(buttons()[0]!)
    const dialog = await inDialog()
    await dialog.findByText(/^All browsers and devices/)
    await dialog.findByText('Amara Diallo, wazo-mobile')
    await visit.user.click(dialog.getByRole('button', { name: /^Delete/ }))
    await dialog.findByText('1 done.')
    await visit.user.click(dialog.getByText('Close'))
    await waitFor(() => expect(buttons()).toHaveLength(before - 1))
  })
})
