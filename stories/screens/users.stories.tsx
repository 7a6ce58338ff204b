import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page, waitFor, within } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { crowd } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { empty, failed, forbidden, loading, offline } from './states.ts'

const meta = {
  title: 'Console/Users',
  component: ConsoleAt,
  // A screen wants the whole page to itself.
  tags: ['!autodocs'],
  args: { path: '/users' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('alice.moreau@northwind.example')
  },
}

export const Dark: Story = { ...Loaded, globals: { scheme: 'dark' } }

export const Loading: Story = loading('GET /users', 'Users')

/** The actions for one user. */
export const Menu: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Actions for Amara Diallo' }),
    )
    await canvas.findByRole('menuitem', { name: 'Delete…' })
  },
}

export const MenuDark: Story = { ...Menu, globals: { scheme: 'dark' } }

/** A tenant that does not exist. */
export const NoSuchTenant: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: /^Tenant/ }),
    )
    await userEvent.type(await canvas.findByLabelText('Search tenants'), 'zzz')
    await canvas.findByText('No tenant matches')
  },
}

export const NoResults: Story = {
  args: { path: '/users?search=zzz' },
  play: async ({ canvas }) => {
    await canvas.findByText('No user matches')
  },
}

export const Empty: Story = empty('GET /users', 'No users yet')
export const Failed: Story = failed('GET /users')

export const Unreachable: Story = {
  parameters: given({ fault: { on: 'GET /users', answer: 'offline' } }),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: /try again/i })
  },
}

export const Forbidden: Story = forbidden('auth.users.read')

export const ThousandRows: Story = {
  parameters: given({ seed: crowd(1000) }),
  play: async ({ canvas }) => {
    await canvas.findAllByText(/1,?000/)
  },
}

/** The last minute of a session that cannot renew itself. */
export const Expiring: Story = {
  parameters: given({ expiration: 90, renews: false, time: 'stands' }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('alice.moreau@northwind.example')
    wazoAuthOf(context).clock.advance(45_000)
    await waitFor(() =>
      expect(canvas.getAllByText(/0:45|45 s/).length).toBeGreaterThan(0),
    )
  },
}

/** The session has ended: the page stays and asks for the password. */
export const SessionEnded: Story = {
  parameters: given({ expiration: 90, renews: false, time: 'stands' }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('alice.moreau@northwind.example')
    wazoAuthOf(context).clock.advance(90_000)
    await page.findByRole('dialog', { name: 'Your session has ended' })
    await canvas.findByText('alice.moreau@northwind.example')
  },
}

/** Gone from the list at once, before the server answers. */
export const Optimistic: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'PUT /users/{user_uuid}', answer: 'hang' },
  }),
  play: async ({ canvas, userEvent }) => {
    const before = (await canvas.findAllByText('Disabled')).length
    await userEvent.click(canvas.getByLabelText('Select Amara Diallo'))
    const bar = within(await page.findByRole('toolbar'))
    await userEvent.click(bar.getByRole('button', { name: 'Disable' }))
    const dialog = within(await page.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: /disable/i }))
    await waitFor(() =>
      expect(canvas.getAllByText('Disabled')).toHaveLength(before + 1),
    )
  },
}

export const Offline: Story = offline('alice.moreau@northwind.example')
