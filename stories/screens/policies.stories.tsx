import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { given } from '../parts/given.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Policies',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/policies' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Help desk')
  },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /policies', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Policies' })
    await expect(canvas.queryByText('Help desk')).toBeNull()
  },
}

export const Empty: Story = {
  parameters: given({
    fault: {
      on: 'GET /policies',
      answer: { status: 200, body: { items: [], total: 0 } },
    },
  }),
  play: async ({ canvas }) => {
    await canvas.findByText(/no policies/i)
  },
}

export const Failed: Story = {
  parameters: given({ fault: { on: 'GET /policies', answer: 'bad gateway' } }),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: /try again/i })
  },
}

export const Forbidden: Story = {
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }) => {
    await canvas.findByText('auth.policies.read')
  },
}

export const One: Story = {
  args: { path: '/policies/auditor' },
  play: async ({ canvas }) => {
    await canvas.findByText('confd.#.read')
  },
}

/** Shared from the tenant above: nothing here can be changed. */
export const OneReadOnly: Story = {
  args: { path: '/policies/employee' },
  play: async ({ canvas }) => {
    await canvas.findByText('auth.users.me.#')
    await expect(canvas.queryByRole('button', { name: 'Delete' })).toBeNull()
  },
}

export const New: Story = {
  args: { path: '/policies/new' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Create policy' })
  },
}
