import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page } from 'storybook/test'
import type { Session } from 'wazo-auth-query'
import { given } from '../parts/given.ts'
import { crowd } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { empty, failed, forbidden, loading, offline } from './states.ts'

const meta = {
  title: 'Console/Sessions',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/sessions' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

const mailed: Session = {
  uuid: '5f4c7a52-0a6e-4d0e-8f8e-3d8a4c1f9b27',
  mobile: false,
  tenant_uuid: 'c7334e8b-34e8-4044-9f5d-6c204232017d',
  user_uuid: null,
}

export const Loaded: Story = {
  parameters: given({ config: { release: '26.10' } }),
  play: async ({ canvas }) => {
    await canvas.findByText('Amara Diallo')
    await canvas.findAllByText('Firefox on Linux')
  },
}

export const Dark: Story = { ...Loaded, globals: { scheme: 'dark' } }

export const Loading: Story = loading('GET /sessions', 'Sessions')
export const Empty: Story = empty('GET /sessions', 'No one is signed in')
export const Failed: Story = failed('GET /sessions')
export const Forbidden: Story = forbidden('auth.sessions.read')

export const ThousandRows: Story = {
  parameters: given({ seed: crowd(1000, { sessions: 1 }) }),
  play: async ({ canvas }) => {
    await canvas.findByText(/of 1,000 sessions/)
  },
}

/** Sessions of deleted or hidden users can still be revoked. */
export const WithoutNames: Story = {
  parameters: given({
    fault: { on: 'GET /users/{user_uuid}', answer: { status: 404, body: {} } },
  }),
  play: async ({ canvas }) => {
    await canvas.findAllByText('A deleted user')
  },
}

/** The session of a reset or confirmation link belongs to no user. */
export const FromEmailLink: Story = {
  parameters: given({
    fault: {
      on: 'GET /sessions',
      answer: {
        status: 200,
        body: { items: [mailed], total: 1, filtered: 1 },
      },
    },
  }),
  play: async ({ canvas }) => {
    await canvas.findByText('An e-mail link')
    await canvas.findByLabelText(/^Revoke session /)
  },
}

/** Before 26.10, the server tells neither times nor clients. */
export const OlderServer: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Amara Diallo')
    expect(canvas.queryByText('Firefox on Linux')).toBeNull()
  },
}

export const Selected: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByLabelText('Select all sessions on this page'),
    )
    await page.findByRole('toolbar')
  },
}

export const Offline: Story = offline('Amara Diallo')
