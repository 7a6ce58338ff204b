import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { listUsers } from '../../src/index.ts'
import { refused } from '../support/refused.ts'
import { visitConsole } from '../support/visitConsole.tsx'

const uuid = '7c2a6a3e-1f0b-4d52-8a77-9b1f60e4d3c5'
const seed = {
  users: [{ uuid, username: 'dana', firstname: 'Dana', lastname: 'Reyes' }],
}

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

const visitDana = () =>
  visitConsole({ path: `/users/${uuid}`, who: 'admin', seed })

/** What another administrator does, of whom this page does not hear. */
async function renamed(
  { emulator }: Awaited<ReturnType<typeof visitConsole>>,
  firstname: string,
) {
  const { token } = emulator.signIn('admin')
  const user = { username: 'dana', firstname, lastname: 'Reyes' }
  await emulator.fetch(`http://localhost/0.1/users/${uuid}`, {
    method: 'PUT',
    headers: { 'x-auth-token': token, 'content-type': 'application/json' },
    body: JSON.stringify(user),
  })
}

async function conflict() {
  const visit = await visitDana()
  const field = await screen.findByLabelText('First name')
  await renamed(visit, 'Danielle')
  await visit.user.clear(field)
  await visit.user.type(field, 'Daniela')
  await visit.user.click(screen.getByRole('button', { name: 'Save' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('BeforeDanaTheirsDanielleYoursDaniela')
  return { ...visit, field, alert: within(alert) }
}

const written = ({ emulator }: Awaited<ReturnType<typeof visitConsole>>) =>
  emulator.requests.filter(({ method }) => method === 'PUT').length

describe('what two have changed', () => {
  it('should be theirs when told so', async () => {
    const visit = await conflict()
    await visit.user.click(
      visit.alert.getByRole('button', { name: 'Take theirs' }),
    )
    await waitFor(() => expect(visit.field).toHaveProperty('value', 'Danielle'))
    expect(screen.queryByText('Someone else changed this too')).toBeNull()
    expect(written(visit)).toBe(1)
  })

  it('should be mine when told so', async () => {
    const visit = await conflict()
    await visit.user.click(
      visit.alert.getByRole('button', { name: 'Save mine' }),
    )
    await screen.findByText('Daniela Reyes saved')
    expect(written(visit)).toBe(2)
  })
})

describe('what somebody else has changed', () => {
  it('should be shown in the fields that nobody has touched', async () => {
    const visit = await visitDana()
    const firstname = await screen.findByLabelText('First name')
    const lastname = screen.getByLabelText('Last name')
    await visit.user.type(lastname, '-Ruiz')
    await renamed(visit, 'Danielle')
    await visit.queryClient.invalidateQueries()
    await waitFor(() => expect(firstname).toHaveProperty('value', 'Danielle'))
    expect(lastname).toHaveProperty('value', 'Reyes-Ruiz')

    await renamed(visit, 'Dana')
    await visit.user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Dana Reyes-Ruiz saved')
  })

  it('should be shown in a touched field once that is undone', async () => {
    const visit = await visitDana()
    const firstname = await screen.findByLabelText('First name')
    await visit.user.type(firstname, '!')
    await renamed(visit, 'Danielle')
    await visit.queryClient.invalidateQueries()
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
        'Danielle Reyes',
      ),
    )
    expect(firstname).toHaveProperty('value', 'Dana!')
    await visit.user.click(screen.getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(firstname).toHaveProperty('value', 'Danielle'))
  })
})

describe('a deleted user', () => {
  it('should be gone at once, and back when undone, unknown to the server', async () => {
    const { choose, emulator, press, user } = await visitConsole({
      path: '/users',
      who: 'admin',
      seed,
    })
    await press(/^Actions for Dana/)
    await choose('Delete…')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await screen.findByText('Dana Reyes is being deleted.')
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: /Dana Reyes/ })).toBeNull(),
    )
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByRole('link', { name: /Dana Reyes/ })
    expect(
      emulator.requests.filter(({ method }) => method === 'DELETE'),
    ).toEqual([])
  })
})

describe('many deleted users', () => {
  const team = {
    users: ['ada', 'ben', 'cleo'].map((name) => ({
      username: name,
      firstname: name,
      lastname: 'Quill',
    })),
  }
  const names = () =>
    screen
      .queryAllByRole('link', { name: /Quill$/ })
      .map((link) => link.textContent)
  const deletions = ({ emulator }: Awaited<ReturnType<typeof visitConsole>>) =>
    emulator.requests.filter(({ method }) => method === 'DELETE').length

  async function deleted() {
    const visit = await visitConsole({
      path: '/users?search=quill',
      who: 'admin',
      seed: team,
    })
    const { user, press } = visit
    for (const name of ['ada', 'cleo'])
      await user.click(await screen.findByLabelText(`Select ${name} Quill`))
    await press('Delete')
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Delete 2 users?' }),
    )
    dialog.getByText('cleo Quill')
    await user.click(dialog.getByRole('button', { name: 'Delete' }))
    await screen.findByText('2 users are being deleted.')
    await waitFor(() => expect(names()).toEqual(['ben Quill']))
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
    expect(deletions(visit)).toBe(0)
    return visit
  }

  it('should all come back by one undo', async () => {
    const visit = await deleted()
    await visit.press('Undo')
    await waitFor(() => expect(names()).toHaveLength(3))
    await waitFor(() =>
      expect(screen.queryByText('2 users are being deleted.')).toBeNull(),
    )
    expect(deletions(visit)).toBe(0)
  })

  it('should be sent by a page that closes, and those who stay named', async () => {
    const visit = await deleted()
    const { items } = await listUsers(visit.auth, {
      username: 'cleo',
      recurse: true,
    })
    visit.emulator.fault({
      on: `DELETE /users/${items[0]!.uuid}`,
      answer: refused,
    })
    window.dispatchEvent(new Event('pagehide'))
    await screen.findByText('1 of 2 users not deleted')
    await screen.findByText(/^cleo Quill: /)
    await waitFor(() => expect(names()).toEqual(['ben Quill', 'cleo Quill']))
  })
})
