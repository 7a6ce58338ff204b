import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor } from 'storybook/test'
import { createExternalConfig } from 'wazo-auth-query'
import { given } from '../parts/given.ts'
import { carol, company } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/External services',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/services/mobile' },
  parameters: { layout: 'fullscreen', ...given({ seed: company() }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Services: Story = {
  args: { path: '/services' },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: /^Microsoft/ })
  },
}

export const Unset: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Set up' })
    await canvas.findByRole('link', { name: 'Amara Diallo' })
  },
}

export const Configured: Story = {
  parameters: given({
    setup: ({ auth }) =>
      createExternalConfig(auth, {
        auth_type: 'mobile',
        body: { fcm_sender_id: '4711', fcm_api_key: 'door-key' },
      }),
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Sender ID')).toHaveValue('4711')
    await expect(canvas.queryByText('door-key')).toBeNull()
  },
}

export const ConfiguredDark: Story = {
  ...Configured,
  globals: { scheme: 'dark' },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: /external/, answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Configuration' })
    await expect(canvas.queryByLabelText('Sender ID')).toBeNull()
  },
}

export const Failed: Story = {
  parameters: given({ fault: { on: /external/, answer: 'bad gateway' } }),
  play: async ({ canvas }) => {
    await canvas.findAllByRole('button', { name: /try again/i })
  },
}

export const Forbidden: Story = {
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }) => {
    await canvas.findByText('auth.mobile.external.config.read')
  },
}

/** A type without configuration or connected users. */
export const UnknownType: Story = {
  args: { path: '/services/crm' },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('Configuration (JSON)')
    await userEvent.clear(field)
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }))
    await expect(field).toBeInvalid()
  },
}

export const UserConnection: Story = {
  args: { path: `/users/${carol}?tab=connections` },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Connect: Phone' }),
    )
    await screen.findByLabelText('iPhone (calls)')
  },
}

/** Services added by server plugins are edited as JSON. */
export const PluginCredentials: Story = {
  args: { path: `/users/${carol}?tab=connections` },
  parameters: given({
    fault: {
      on: 'GET /users/{user_uuid}/external',
      answer: {
        status: 200,
        body: {
          total: 1,
          filtered: 1,
          items: [{ type: 'crm', data: {}, enabled: false, plugin_info: {} }],
        },
      },
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Connect: crm' }),
    )
    const document = await screen.findByLabelText('Credentials (JSON)')
    await waitFor(() => expect(document).toHaveFocus())
  },
}
