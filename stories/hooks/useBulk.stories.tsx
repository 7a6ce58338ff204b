import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { BulkUsers } from '../parts/BulkUsers.tsx'
import { given } from '../parts/given.ts'
import { alice, company } from '../parts/seeds.ts'

/** One mutation over many inputs: a result for each, one refetch at the end. */
const meta = {
  title: 'Hooks/useBulk',
  component: BulkUsers,
  parameters: {
    ...given({ seed: company(), signedInAs: 'olivia', tenant: 'northwind' }),
  },
} satisfies Meta<typeof BulkUsers>

export default meta
type Story = StoryObj<typeof meta>
type Bench = Pick<
  Parameters<NonNullable<Story['play']>>[0],
  'canvas' | 'userEvent'
>

async function disableFour({ canvas, userEvent }: Bench) {
  const boxes = await canvas.findAllByRole('checkbox')
  for (const box of boxes.slice(0, 4)) await userEvent.click(box)
  await userEvent.click(canvas.getByRole('button', { name: 'Disable' }))
}

export const NothingChosen: Story = {
  play: async ({ canvas }) => {
    await canvas.findAllByRole('checkbox')
    await expect(canvas.getByRole('button', { name: 'Disable' })).toBeDisabled()
  },
}

export const AllDone: Story = {
  play: async (context) => {
    const { canvas } = context
    await disableFour(context)
    const results = within(await canvas.findByRole('list', { name: 'Results' }))
    await expect(results.getAllByText('Done')).toHaveLength(4)
    await waitFor(() =>
      expect(canvas.getAllByText('Disabled').length).toBeGreaterThan(3),
    )
    // The answers tell what has changed: the list is not asked again.
    const { requests } = wazoAuthOf(context).emulator
    await expect(requests.filter(({ path }) => path === '/users')).toHaveLength(
      1,
    )
  },
}

/** One of four is refused: it is rolled back, and the others stay done. */
export const OneRefused: Story = {
  parameters: given({
    fault: {
      on: `PUT /users/${alice}`,
      answer: {
        status: 403,
        body: { message: 'Not the boss', error_id: 'no' },
      },
    },
  }),
  play: async (context) => {
    const { canvas } = context
    await disableFour(context)
    const results = within(await canvas.findByRole('list', { name: 'Results' }))
    await expect(results.getAllByText('Done')).toHaveLength(3)
    await expect(results.getAllByText('Refused')).toHaveLength(1)
    await waitFor(() => expect(canvas.getByText(/Not the boss/)).toBeVisible())
  },
}

/** Four at a time, each shown at once. */
export const Running: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'PUT /users/{user_uuid}', answer: 'hang' },
  }),
  play: async (context) => {
    const { canvas } = context
    await disableFour(context)
    await canvas.findByText('0 of 4 done')
    await waitFor(() =>
      expect(canvas.getAllByText('Disabled').length).toBeGreaterThan(3),
    )
  },
}
