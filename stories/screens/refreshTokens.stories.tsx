import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { crowd } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { empty, failed, forbidden, loading, offline } from './states.ts'

const meta = {
  title: 'Console/Refresh tokens',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/refresh-tokens' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Amara Diallo')
  },
}

export const Loading: Story = loading('GET /tokens', 'Refresh tokens')
export const Empty: Story = empty('GET /tokens', 'No refresh tokens')
export const Failed: Story = failed('GET /tokens')
export const Forbidden: Story = forbidden('auth.tokens.read')

export const ThousandRows: Story = {
  parameters: given({ seed: crowd(1000, { phone: 'wazo-mobile' }) }),
  play: async ({ canvas }) => {
    await canvas.findByText(/of 999 refresh tokens/)
  },
}

/** Warns that all browsers of an application share the token. */
export const Deleting: Story = {
  play: async ({ canvas, userEvent }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Delete/ })
    await userEvent.click(first!)
    await page.findByText(/^All browsers and devices/)
  },
}

/** The owner’s name may load while the question is on screen. */
export const DeletingBeforeTheNameIsKnown: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /users/{user_uuid}', delay: 1_000 },
  }),
  play: async (context) => {
    const { canvas, userEvent } = context
    const [first] = await canvas.findAllByRole('button', { name: /^Delete/ })
    await userEvent.click(first!)
    const [row] = await page.findAllByRole('listitem')
    await expect(row).not.toHaveTextContent(/[\da-f]{8}-/)
    wazoAuthOf(context).clock.advance(1_000)
    await page.findByText(/^Amara Diallo, /)
  },
}

export const Offline: Story = offline('Amara Diallo')
