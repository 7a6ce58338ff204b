import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page } from 'storybook/test'
import { given } from '../parts/given.ts'
import { company, crowd, sales } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { empty, failed, forbidden, loading, offline } from './states.ts'

const meta = {
  title: 'Console/Groups',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/groups' },
  parameters: { layout: 'fullscreen', ...given({ seed: company() }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Everyone in the tenant')
  },
}

export const Loading: Story = loading('GET /groups', 'Groups')
export const Empty: Story = empty('GET /groups', 'No groups yet')
export const Failed: Story = failed('GET /groups')
export const Forbidden: Story = forbidden('auth.groups.read')

export const One: Story = {
  args: { path: `/groups/${sales}` },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Group members' })
    await canvas.findByRole('list', { name: 'Group policies' })
  },
}

export const OneDark: Story = { ...One, globals: { scheme: 'dark' } }

export const NoMembers: Story = {
  ...empty('GET /groups/{group_uuid}/users', 'No members yet'),
  args: { path: `/groups/${sales}` },
}

export const MembersFailed: Story = {
  ...failed('GET /groups/{group_uuid}/users'),
  args: { path: `/groups/${sales}` },
}

/** An auditor can read, and is offered nothing that would be refused. */
export const ReadOnly: Story = {
  args: { path: `/groups/${sales}` },
  parameters: given({ signedInAs: { policy: 'auditor' } }),
  play: async ({ canvas }) => {
    await canvas.findByText(/You can view this but not change it/)
    await expect(canvas.queryByRole('button', { name: 'Delete' })).toBeNull()
  },
}

export const ThousandMembers: Story = {
  args: { path: `/groups/${sales}` },
  parameters: given({ seed: crowd(1000, { groups: ['sales'] }) }),
  play: async ({ canvas }) => {
    await canvas.findByText('Members (999)')
    await expect(canvas.getAllByRole('listitem').length).toBeLessThan(60)
  },
}

export const Choosing: Story = {
  args: { path: `/groups/${sales}` },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Add member'))
    await userEvent.click(await page.findByRole('option', { name: /^Alice/ }))
    await page.findByRole('button', { name: 'Add 1 member' })
  },
}

export const NoUserFound: Story = {
  args: { path: `/groups/${sales}` },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Add member'))
    await userEvent.type(await page.findByLabelText('Search users'), 'zzz')
    await page.findByText('No results')
  },
}

export const New: Story = {
  args: { path: '/groups/new' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Create group' })
  },
}

export const Offline: Story = offline('Everyone in the tenant')
