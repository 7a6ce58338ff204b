import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { deleteSession } from 'wazo-auth-query'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { company, logistics, northwind } from '../parts/seeds.ts'
import { ValidityCard } from '../parts/ValidityCard.tsx'

/**
 * Whether the server accepts the session's token, and when it expires locally.
 * Time stands still in these stories; their play functions advance it.
 */
const meta = {
  title: 'Hooks/useTokenValidity and useSessionExpiry',
  component: ValidityCard,
  parameters: { ...given({ seed: company(), time: 'stands' }) },
} satisfies Meta<typeof ValidityCard>

export default meta
type Story = StoryObj<typeof meta>

export const Valid: Story = {
  args: { scope: 'auth.users.read' },
  play: async ({ canvas }) => {
    await canvas.findByText('Valid')
    await expect(canvas.getByRole('timer')).toHaveTextContent('2:00:00')
  },
}

export const Asking: Story = {
  parameters: given({ fault: { on: 'HEAD /token/*', answer: 'hang' } }),
  play: async ({ canvas }) => {
    await canvas.findByText('Asking the server')
  },
}

/** Carol is an employee: she cannot delete users. */
export const MissingAccess: Story = {
  args: { scope: 'auth.users.*.delete' },
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }) => {
    await canvas.findByText('Permission missing')
  },
}

/** Gina runs a subtenant, and sees nothing of its parent. */
export const WrongTenant: Story = {
  args: { tenant: northwind },
  parameters: given({ signedInAs: 'gina' }),
  play: async ({ canvas }) => {
    await canvas.findByText('Wrong tenant')
  },
}

export const Subtenant: Story = {
  args: { tenant: logistics },
  play: async ({ canvas }) => {
    await canvas.findByText('Valid')
  },
}

export const Revoked: Story = {
  parameters: given({
    setup: ({ auth }) =>
      deleteSession(auth, auth.token.getSnapshot()!.session_uuid),
  }),
  play: async ({ canvas }) => {
    await canvas.findByText('Revoked')
  },
}

/** The last minute: only the countdown renders, once a second. */
export const Expiring: Story = {
  parameters: given({ expiration: 90, renews: false }),
  play: async (context) => {
    const { canvas } = context
    await expect(await canvas.findByRole('timer')).toHaveTextContent('1:30')
    wazoAuthOf(context).clock.advance(31_000)
    await canvas.findByText('0:59')
  },
}

/** Turns to expired on its own, without a request. */
export const Expired: Story = {
  parameters: given({ expiration: 90, renews: false }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('Valid')
    wazoAuthOf(context).clock.advance(90_000)
    await canvas.findByText('The session has ended. Sign in again.')
  },
}

/** Without a network, the validity stays unknown. */
export const Unreachable: Story = {
  parameters: given({ fault: { on: 'HEAD /token/*', answer: 'offline' } }),
  play: async ({ canvas }) => {
    await canvas.findByText('The server cannot be reached')
    await canvas.findByText('Asking the server')
  },
}
