import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { company, logistics, northwind } from '../parts/seeds.ts'
import { SideBySide, TenantSwitch } from '../parts/Tenants.tsx'

/**
 * Each tenant has its own keys: nothing of the previous one is ever shown, and
 * switching empties nothing.
 */
const meta = {
  title: 'Hooks/useActiveTenant and TenantScope',
  component: TenantSwitch,
  parameters: { ...given({ seed: company(), signedInAs: 'olivia' }) },
} satisfies Meta<typeof TenantSwitch>

export default meta
type Story = StoryObj<typeof meta>

export const Home: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Olivia Berg')
    await expect(
      await canvas.findByRole('radio', { name: 'Borealis Telecom' }),
    ).toBeChecked()
  },
}

export const Switched: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Olivia Berg')
    await userEvent.click(await canvas.findByText('Northwind Trading'))
    await canvas.findByText('Alice Moreau')
    await expect(canvas.queryByText('Olivia Berg')).toBeNull()
    // The way back is in the cache.
    await userEvent.click(canvas.getByText('Borealis Telecom'))
    await expect(canvas.getByText('Olivia Berg')).toBeVisible()
  },
}

/** The new tenant's rows are still loading; the old tenant's are gone. */
export const Switching: Story = {
  parameters: given({ time: 'stands' }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await canvas.findByText('Olivia Berg')
    wazoAuthOf(context).emulator.fault({ on: 'GET /users', answer: 'hang' })
    await userEvent.click(await canvas.findByText('Northwind Trading'))
    await canvas.findByRole('status', { name: 'Loading users' })
    await expect(canvas.queryByText('Olivia Berg')).toBeNull()
  },
}

/** A story, or a part of a page, for one tenant from the start. */
export const StartsElsewhere: Story = {
  parameters: given({ tenant: 'logistics' }),
  play: async ({ canvas }) => {
    await canvas.findByText('Anja Petersen')
    await waitFor(() =>
      expect(
        canvas.getByRole('radio', { name: 'Northwind Logistics' }),
      ).toBeChecked(),
    )
  },
}

export const TwoAtOnce: StoryObj<typeof SideBySide> = {
  render: (args) => <SideBySide {...args} />,
  args: { tenants: [northwind, logistics] },
  play: async ({ canvas }) => {
    const one = await canvas.findByRole('region', { name: 'Northwind Trading' })
    const other = await canvas.findByRole('region', {
      name: 'Northwind Logistics',
    })
    await within(one).findByText('Alice Moreau')
    await within(other).findByText('Anja Petersen')
    await expect(within(other).queryByText('Alice Moreau')).toBeNull()
  },
}
