import type { Meta, StoryObj } from '@storybook/react-vite'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/My session',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/session' },
  parameters: { layout: 'fullscreen', ...given({ time: 'stands' }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Valid: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('2:00:00')
    await canvas.findByText('Valid')
  },
}

export const Dark: Story = { ...Valid, globals: { scheme: 'dark' } }

export const Expiring: Story = {
  parameters: given({ expiration: 90, renews: false }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('Valid')
    wazoAuthOf(context).clock.advance(31_000)
    await canvas.findAllByText(/0:59/)
  },
}

export const ScopesChecked: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Check all' }),
    )
    await canvas.findByRole('list', { name: 'Results' })
  },
}
