import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen } from 'storybook/test'
import { given } from '../parts/given.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Server',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/server' },
  parameters: { layout: 'fullscreen', ...given({ signedInAs: 'admin' }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Configuration: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('switch', { name: /^Debug log/ })
    await expect(canvas.queryByText('admin-password')).toBeNull()
  },
}

export const ConfigurationDark: Story = {
  ...Configuration,
  globals: { scheme: 'dark' },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /config', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Configuration' })
    await expect(canvas.queryByRole('switch')).toBeNull()
  },
}

export const NotReady: Story = {
  parameters: given({
    fault: { on: 'HEAD /status', answer: { status: 503, body: {} } },
  }),
  play: async ({ canvas }) => {
    await canvas.findByText('Not ready')
  },
}

export const Failed: Story = {
  parameters: given({ fault: { on: 'GET /config', answer: 'bad gateway' } }),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: /try again/i })
  },
}

/** Not shown outside the master tenant, whatever the permissions. */
export const OutsideMasterTenant: Story = {
  parameters: given({ signedInAs: 'alice' }),
  play: async ({ canvas }) => {
    await canvas.findByText('For server administrators only')
  },
}

export const Api: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'View document' }),
    )
    await screen.findByRole('button', { name: 'Download' })
  },
}
