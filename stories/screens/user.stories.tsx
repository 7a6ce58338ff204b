import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import type { Seed } from 'wazo-auth-query/emulator'
import { given } from '../parts/given.ts'
import { carol, company } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

/** Carol, with only an unconfirmed address. */
function carolUnconfirmed(): Seed {
  const { users = [], ...seed } = company()
  const changed = [...users].map((user) => {
    if (user.username !== 'carol') return user
    const { username: _, ...others } = user
    return { ...others, confirmed: false }
  })
  return { ...seed, users: changed }
}

const meta = {
  title: 'Console/User',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: `/users/${carol}` },
  parameters: { layout: 'fullscreen', ...given({ seed: company() }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Profile: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Carol Lindqvist' })
    await expect(await canvas.findByLabelText('First name')).toHaveValue(
      'Carol',
    )
  },
}

export const ProfileDark: Story = { ...Profile, globals: { scheme: 'dark' } }

export const Access: Story = {
  args: { path: `/users/${carol}?tab=access` },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'User groups' })
  },
}

/** Says which policy and group grant it. */
export const AccessAnswered: Story = {
  args: { path: `/users/${carol}?tab=access` },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole('combobox', { name: 'Can this user …?' }),
      'auth.users.me.read',
    )
    await canvas.findByText('Yes')
    await expect(canvas.queryByText('No matching entry.')).toBeNull()
  },
}

export const AccessAnsweredDark: Story = {
  ...AccessAnswered,
  globals: { scheme: 'dark' },
}

export const EmailMenuDark: Story = {
  globals: { scheme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: /^Actions for carol/ }),
    )
    await canvas.findByRole('menuitem', { name: 'Remove' })
  },
}

export const Security: Story = {
  args: { path: `/users/${carol}?tab=security` },
  parameters: given({
    setup: ({ emulator }) => void emulator.signIn('carol'),
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'User sessions' })
  },
}

/** Without a name to sign in with, there is no password to change. */
export const SecurityWithoutLogin: Story = {
  ...Security,
  parameters: given({ seed: carolUnconfirmed() }),
  play: async ({ canvas }) => {
    await canvas.findByText(
      /neither a username nor a confirmed primary address/,
    )
    await expect(canvas.queryByLabelText('Current password')).toBeNull()
  },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /users/{user_uuid}', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('navigation')
    await expect(canvas.queryByLabelText('First name')).toBeNull()
  },
}

export const Unknown: Story = {
  args: { path: '/users/00000000-0000-4000-8000-000000000000' },
  play: async ({ canvas }) => {
    await canvas.findByText('Not found')
  },
}

export const Failed: Story = {
  parameters: given({
    fault: { on: 'GET /users/{user_uuid}', answer: 'bad gateway' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: /try again/i })
  },
}

/** An auditor can read, and is offered nothing that would be refused. */
export const ReadOnly: Story = {
  parameters: given({ signedInAs: { policy: 'auditor' } }),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Carol Lindqvist' })
    await expect(canvas.queryByRole('button', { name: 'Delete' })).toBeNull()
  },
}

export const New: Story = {
  args: { path: '/users/new' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Create user' })
  },
}

/** The server's refusal is shown at its field. */
export const NewUsernameTaken: Story = {
  args: { path: '/users/new' },
  play: async ({ canvas, userEvent }) => {
    const username = await canvas.findByLabelText('Username')
    await userEvent.type(username, 'bob')
    await userEvent.click(canvas.getByRole('button', { name: 'Create user' }))
    await waitFor(() => expect(username).toBeInvalid())
  },
}
