import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { carol, company } from '../parts/seeds.ts'
import { UserCard } from '../parts/UserCard.tsx'

/**
 * A change shows at once wherever the user is on screen, and is rolled back if
 * the server refuses it. The component has no code for this.
 */
const meta = {
  title: 'Hooks/useUser and useUpdateUser',
  component: UserCard,
  args: { uuid: carol },
  parameters: { ...given({ seed: company() }) },
} satisfies Meta<typeof UserCard>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Carol Lindqvist')
  },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /users/{user_uuid}', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('status', { name: 'Loading user' })
  },
}

export const NotFound: Story = {
  args: { uuid: '00000000-0000-4000-8000-000000000000' },
  play: async ({ canvas }) => {
    await canvas.findByText('Not found')
  },
}

/** The auditor can see accounts, but not change them. */
export const RefusedAndUndone: Story = {
  parameters: given({ signedInAs: { policy: 'auditor' } }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByLabelText('May sign in'))
    await canvas.findByText('You do not have permission')
    await expect(canvas.getByLabelText('May sign in')).toBeChecked()
  },
}

/** The new name is on screen before the server answers. */
export const Optimistic: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'PUT /users/{user_uuid}', answer: 'hang' },
  }),
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('First name')
    await userEvent.clear(field)
    await userEvent.type(field, 'Caroline')
    await userEvent.click(canvas.getByRole('button', { name: 'Rename' }))
    await canvas.findByText('Caroline Lindqvist')
    await canvas.findByText('Saving Caroline Lindqvist')
  },
}

/**
 * The server's PUT replaces. `useUpdateUser` reads the current user and sends
 * all of it, so renaming a disabled user does not enable the account.
 */
export const SafePatch: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByLabelText('May sign in'))
    await canvas.findByText('Saved')
    const field = canvas.getByLabelText('First name')
    await userEvent.clear(field)
    await userEvent.type(field, 'Caro')
    await userEvent.click(canvas.getByRole('button', { name: 'Rename' }))
    await canvas.findByText('Caro Lindqvist')
    const { requests } = wazoAuthOf(context).emulator
    await waitFor(() =>
      expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(2),
    )
    await expect(canvas.getByLabelText('May sign in')).not.toBeChecked()
  },
}

/** A user limited to their own account. */
export const Forbidden: Story = {
  parameters: given({ signedInAs: { acl: ['auth.users.me.#'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'auth.users',
    )
  },
}

/** Server errors about a field are shown at that field. */
export const RefusedField: Story = {
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('Username')
    await userEvent.clear(field)
    await userEvent.type(field, 'bob')
    await userEvent.click(canvas.getByRole('button', { name: 'Rename' }))
    await waitFor(() => expect(field).toBeInvalid())
    await expect(field).toHaveAccessibleDescription(/already/i)
  },
}

/** The answer broke off: the outcome is unknown, so the user is read again. */
export const ConnectionLost: Story = {
  parameters: given({
    fault: { on: 'PUT /users/{user_uuid}', answer: 'offline' },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByLabelText('May sign in'))
    await canvas.findByText('The server cannot be reached')
    await waitFor(() =>
      expect(canvas.getByLabelText('May sign in')).toBeChecked(),
    )
  },
}
