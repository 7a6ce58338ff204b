import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor, within } from 'storybook/test'
import { given } from '../parts/given.ts'
import { carol, company } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Unsaved changes',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/groups/new' },
  parameters: { layout: 'fullscreen', ...given({ seed: company() }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

/** A wrong click does not lose what was typed. */
export const Asked: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Name'), 'Night shift')
    await userEvent.click(canvas.getByRole('link', { name: 'Policies' }))
    await canvas.findByRole('dialog', { name: 'Leave without saving?' })
  },
}

export const AskedDark: Story = { ...Asked, globals: { scheme: 'dark' } }

export const Stayed: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await Asked.play?.(context)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(canvas.getByLabelText('Name')).toHaveValue('Night shift')
  },
}

export const Left: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await Asked.play?.(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Leave' }))
    await canvas.findByRole('heading', { name: 'Policies' })
  },
}

/** Signing out is leaving, too. */
export const SigningOut: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Name'), 'Night shift')
    await userEvent.click(await canvas.findByRole('button', { name: /^Alice/ }))
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Sign out' }),
    )
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Sign out without saving?' }),
    )
    await expect(canvas.getByLabelText('Name')).toHaveValue('Night shift')
    await userEvent.click(dialog.getByRole('button', { name: 'Sign out' }))
    await canvas.findByRole('heading', { name: /sign in/i })
  },
}

/** Cancelling a form asks nothing. */
export const Cancelled: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Name'), 'Night shift')
    await userEvent.click(canvas.getByRole('link', { name: 'Cancel' }))
    await canvas.findByRole('heading', { name: 'Groups' })
  },
}

/** Once saved, leaving asks nothing. */
export const Created: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Name'), 'Night shift')
    await userEvent.click(canvas.getByRole('button', { name: 'Create group' }))
    await canvas.findByRole('heading', { name: 'Night shift' })
  },
}

/** Switching tabs keeps what was typed. */
export const KeptOnOtherTab: Story = {
  args: { path: `/users/${carol}` },
  play: async ({ canvas, userEvent }) => {
    const name = await canvas.findByLabelText('First name')
    await userEvent.clear(name)
    await userEvent.type(name, 'Caroline')
    await userEvent.click(canvas.getByRole('tab', { name: 'Access' }))
    await canvas.findByRole('list', { name: 'User groups' })
    await userEvent.click(canvas.getByRole('tab', { name: 'Profile' }))
    await expect(canvas.getByLabelText('First name')).toHaveValue('Caroline')
  },
}
