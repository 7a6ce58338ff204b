import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { expect, waitFor } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { UsersTable } from '../parts/UsersTable.tsx'

/**
 * The users of the tenant. The server pages, searches and sorts; the current
 * page stays while the next one loads.
 */
const meta = {
  title: 'Hooks/useUsers',
  component: UsersTable,
} satisfies Meta<typeof UsersTable>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('row')).toHaveLength(9)
    await canvas.findByText('Alice Moreau')
  },
}

export const Dark: Story = { ...Loaded, globals: { scheme: 'dark' } }

/** Each letter is a new query, and the previous rows stay meanwhile. */
export const Searched: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Search users'), 'novak')
    await canvas.findByText(/^1 of/)
    await canvas.findByText('Dave Novak')
    await canvas.findByText('Disabled')
  },
}

export const SecondPage: Story = {
  play: async ({ canvas, userEvent }) => {
    const [first] = (await canvas.findAllByRole('row')).slice(1)
    const before = first!.textContent
    await userEvent.click(canvas.getByRole('button', { name: 'Page 2' }))
    // No flash: rows are on screen at every moment.
    await expect(canvas.queryByRole('status')).toBeNull()
    await waitFor(() =>
      expect(canvas.getAllByRole('row')[1]!.textContent).not.toBe(before),
    )
  },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /users', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('status', { name: 'Loading users' })
  },
}

export const Empty: Story = {
  parameters: given({
    fault: {
      on: 'GET /users',
      answer: { status: 200, body: { items: [], total: 0, filtered: 0 } },
    },
  }),
  play: async ({ canvas }) => {
    await canvas.findByText('No users yet')
  },
}

export const NoResults: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Search users'), 'zzz')
    await canvas.findByText('No user matches “zzz”')
  },
}

/** Carol is an employee: she can access only her own account. */
export const Forbidden: Story = {
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'auth.users.read',
    )
    await expect(canvas.queryByRole('button', { name: 'Try again' })).toBeNull()
  },
}

/** A proxy without its server: retried automatically, then by hand. */
export const BadGateway: Story = {
  parameters: given({ fault: { on: 'GET /users', answer: 'bad gateway' } }),
  play: async (context) => {
    const { canvas, userEvent } = context
    const again = await canvas.findByRole('button', { name: 'Try again' })
    wazoAuthOf(context).emulator.clearFaults()
    await userEvent.click(again)
    await canvas.findByText('Alice Moreau')
  },
}

/** Host down, certificate or CORS: the browser does not say which. */
export const Unreachable: Story = {
  parameters: given({ fault: { on: 'GET /users', answer: 'offline' } }),
  play: async ({ canvas }) => {
    await canvas.findByText('The server cannot be reached')
  },
}

/** A truncated answer never reaches the cache. */
export const Truncated: Story = {
  parameters: given({ fault: { on: 'GET /users', answer: 'truncated' } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('baseURL')
  },
}

/**
 * TanStack pauses queries while the browser is offline. Its flag belongs to
 * the whole page, so this state stays off the docs page.
 */
export const Offline: Story = {
  tags: ['!autodocs'],
  parameters: given({ setup: () => onlineManager.setOnline(false) }),
  beforeEach: () => () => onlineManager.setOnline(true),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('No network')
    const { requests } = wazoAuthOf(context).emulator
    await expect(requests.some(({ path }) => path === '/users')).toBe(false)
  },
}
