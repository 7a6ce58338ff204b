import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { InfiniteUsers, SuspenseUsers, ThousandUsers } from '../parts/Lists.tsx'
import { crowd } from '../parts/seeds.ts'

/** The same list page by page, suspending, and a thousand rows at once. */
const meta = {
  title: 'Hooks/Infinite, suspense and long lists',
  component: InfiniteUsers,
} satisfies Meta<typeof InfiniteUsers>

export default meta
type Story = StoryObj<typeof meta>

export const Infinite: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^15 of/)
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await canvas.findByText(/^30 of/)
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Show more' }),
    )
    await canvas.findByText('End of list')
  },
}

/** Loaded rows stay, and loading more can be retried. */
export const NextPageFails: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    const more = await canvas.findByRole('button', { name: 'Show more' })
    const { emulator } = wazoAuthOf(context)
    emulator.fault({ answer: 'offline' })
    await userEvent.click(more)
    const again = await canvas.findByRole('button', { name: 'Try again' })
    await canvas.findByText('Alice Moreau')
    emulator.clearFaults()
    await userEvent.click(again)
    await canvas.findByText(/^30 of/)
  },
}

export const Suspended: Story = {
  render: () => <SuspenseUsers />,
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /users', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('status', { name: 'Loading users' })
  },
}

export const SuspendedThenLoaded: Story = {
  render: () => <SuspenseUsers />,
  play: async ({ canvas }) => {
    await canvas.findByText('Alice Moreau')
  },
}

/** The boundary catches the error, and resetting it retries. */
export const CaughtByBoundary: Story = {
  render: () => <SuspenseUsers />,
  parameters: given({ fault: { on: 'GET /users', answer: 'bad gateway' } }),
  play: async (context) => {
    const { canvas, userEvent } = context
    const again = await canvas.findByRole('button', { name: 'Try again' })
    wazoAuthOf(context).emulator.clearFaults()
    await userEvent.click(again)
    await canvas.findByText('Alice Moreau')
  },
}

export const ThousandRows: Story = {
  render: () => <ThousandUsers />,
  parameters: given({ seed: crowd(1000) }),
  play: async ({ canvas }) => {
    await canvas.findByText('1000 rows')
    const viewport = canvas.getByRole('region', { name: 'Users' })
    viewport.scrollTop = viewport.scrollHeight
    await waitFor(() => expect(canvas.getByText('Agent 0999')).toBeVisible())
  },
}
