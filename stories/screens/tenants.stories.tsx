import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page, waitFor } from 'storybook/test'
import { given } from '../parts/given.ts'
import { branches, company, northwind } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { failed, forbidden, loading, offline } from './states.ts'

const meta = {
  title: 'Console/Tenants',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/tenants' },
  parameters: {
    layout: 'fullscreen',
    ...given({ seed: company(), signedInAs: 'olivia' }),
  },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('treeitem', { name: /^Northwind Logistics/ })
  },
}

export const Dark: Story = { ...Loaded, globals: { scheme: 'dark' } }

export const Loading: Story = loading('GET /tenants', 'Tenants')
export const Failed: Story = failed('GET /tenants')
export const Forbidden: Story = forbidden('auth.tenants.read')

export const NoResults: Story = {
  args: { path: '/tenants?search=zzz' },
  play: async ({ canvas }) => {
    await canvas.findByText('No tenant matches')
  },
}

/** Moved with the keyboard: the tree says where it would go. */
export const Moving: Story = {
  play: async ({ canvas, userEvent }) => {
    const root = await canvas.findByRole('treeitem', { name: /^Borealis/ })
    root.focus()
    await userEvent.keyboard('{End}')
    const last = canvas.getByRole('treeitem', { name: /^Northwind Logistics/ })
    await waitFor(() => expect(last).toHaveFocus())
    await userEvent.keyboard(' ')
    await canvas.findByText(/^Moving Northwind Logistics/)
  },
}

export const ThousandTenants: Story = {
  parameters: given({ seed: branches(1000), signedInAs: 'alice' }),
  play: async ({ canvas }) => {
    await canvas.findByRole('treeitem', { name: /^Region 1 / })
    await expect(canvas.getAllByRole('treeitem').length).toBeLessThan(60)
  },
}

export const One: Story = {
  args: { path: `/tenants/${northwind}` },
  play: async ({ canvas }) => {
    await canvas.findByDisplayValue('Halifax')
    await canvas.findByRole('list', { name: 'Domain identifiers' })
  },
}

/** An auditor can read, and is offered nothing that would be refused. */
export const ReadOnly: Story = {
  args: { path: `/tenants/${northwind}` },
  parameters: given({ signedInAs: { policy: 'auditor' } }),
  play: async ({ canvas }) => {
    await canvas.findByText(/You can view this but not change it/)
    await expect(canvas.queryByRole('button', { name: 'Delete' })).toBeNull()
  },
}

export const DeleteRefused: Story = {
  args: { path: `/tenants/${northwind}` },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }))
    await page.findByText(/^It has subtenants/)
  },
}

export const New: Story = {
  args: { path: '/tenants/new' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Create tenant' })
  },
}

/** Results are shown under their parent tenants. */
export const Found: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('treeitem', { name: /^Northwind Logistics/ })
    await userEvent.type(
      canvas.getByRole('searchbox', { name: 'Search tenants' }),
      'logistics',
    )
    await canvas.findByRole('treeitem', { name: /^Northwind Logistics/ })
    await expect(canvas.getAllByRole('treeitem')).toHaveLength(3)
  },
}

export const Offline: Story = offline(/^logistics · /)
