import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page, waitFor } from 'storybook/test'
import type { SeedPolicy } from 'wazo-auth-query/emulator'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { company } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { empty, failed, forbidden, loading } from './states.ts'

const everyday = '3f6b0a52-71c4-4e0d-9d28-5b1e7a90c6f4'

/** The company with one more policy. */
function withPolicy(
  policy: Pick<SeedPolicy, 'uuid' | 'name' | 'slug' | 'acl'>,
) {
  const seed = company()
  const one = { tenant: 'northwind', ...policy }
  return { ...seed, policies: [...(seed.policies ?? []), one] }
}

const copied = () =>
  withPolicy({
    uuid: everyday,
    name: 'Everyday',
    slug: 'everyday',
    acl: ['auth.users.read', '!auth.users.*.delete'],
  })

/** A policy that grew over years, with one entry that another covers. */
function grown() {
  const acl = Array.from(
    { length: 1_000 },
    (_, at) => `confd.users.*.part${at}.read`,
  )
  acl.push('confd.users.me.part7.read')
  return withPolicy({ name: 'Grown', slug: 'grown', acl })
}

/** A policy with entries that others make useless. */
function reviewed() {
  const acl = [
    'auth.users.#',
    'auth.users.*.delete',
    'calld.calls.read',
    'confd.lines.*',
    '!confd.lines.*',
    '!dird.#',
  ]
  return withPolicy({ name: 'Reviewed', slug: 'reviewed', acl })
}

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

/** Names are not links for users who cannot open what they lead to. */
export const ListedOnly: Story = {
  parameters: given({ signedInAs: 'bob' }),
  play: async ({ canvas }) => {
    await canvas.findByText('Auditor')
    await expect(canvas.queryByRole('link', { name: 'Auditor' })).toBeNull()
  },
}

export const Loading: Story = loading('GET /policies', 'Policies')
export const Empty: Story = empty('GET /policies', 'No policies yet')
export const Failed: Story = failed('GET /policies')
export const Forbidden: Story = forbidden('auth.policies.read')

export const One: Story = {
  args: { path: '/policies/auditor' },
  play: async ({ canvas }) => {
    await canvas.findByText('confd.#.read')
  },
}

/** Shared by the parent tenant: nothing can be changed here. */
export const ReadOnly: Story = {
  args: { path: '/policies/employee' },
  play: async ({ canvas }) => {
    await canvas.findByText('auth.users.me.#')
    await expect(canvas.queryByRole('button', { name: 'Delete' })).toBeNull()
  },
}

/** A second click must not hit the row that moved up. */
export const RemovedOnce: Story = {
  args: { path: '/policies/auditor' },
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.dblClick(
      await canvas.findByRole('button', { name: 'Remove auth.users.me.#' }),
    )
    await waitFor(() =>
      expect(canvas.queryByText('auth.users.me.#')).toBeNull(),
    )
    await canvas.findByText('auth.#.read')
    const { requests } = wazoAuthOf(context).emulator
    const removals = requests.filter(({ method }) => method === 'DELETE')
    await expect(removals).toHaveLength(1)
  },
}

/** Users who do not know a permission’s name can say what it is for. */
export const Finding: Story = {
  args: { path: '/policies/auditor' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole('combobox', { name: 'Permission to add' }),
      'change password',
    )
    await page.findByRole('option', {
      name: /Change the password of any user, in auth/,
    })
  },
}

export const Copy: Story = {
  args: { path: `/policies/new?from=${everyday}` },
  parameters: given({ seed: copied() }),
  play: async ({ canvas }) => {
    await canvas.findByDisplayValue('Everyday (copy)')
    await canvas.findByRole('region', { name: 'In words' })
  },
}

export const New: Story = {
  args: { path: '/policies/new' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Create policy' })
  },
}

/** Points out entries without effect, and locks those that cannot be removed. */
export const Reviewed: Story = {
  args: { path: '/policies/reviewed' },
  parameters: given({
    signedInAs: { acl: ['auth.policies.#', 'auth.users.#', 'confd.lines.*'] },
    seed: reviewed(),
  }),
  play: async ({ canvas }) => {
    await canvas.findByText('Delete any user, in auth')
    await canvas.findByText('Changes nothing: auth.users.# covers it.')
    await canvas.findByText(/^Denies nothing that this policy grants/)
    await canvas.findByRole('button', {
      name: /^You cannot remove this. Missing: calld/,
    })
    await canvas.findByText('You can view this but not change it.', {
      exact: false,
    })
  },
}

/** Too many to scan: the list is filtered while typing. */
export const ThousandEntries: Story = {
  args: { path: '/policies/grown' },
  parameters: given({ seed: grown() }),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('button', { name: 'Show 60 more of 1,001' })
    await userEvent.type(canvas.getByLabelText('Filter permissions'), 'part7.')
    await canvas.findByText('Redundant')
    await waitFor(() =>
      expect(
        canvas.getAllByRole('button', { name: /^Remove confd/ }),
      ).toHaveLength(2),
    )
  },
}

/** Said before anything is sent: permissions the editor cannot grant. */
export const CannotGrant: Story = {
  args: { path: '/policies/new' },
  parameters: given({
    signedInAs: { acl: ['auth.policies.#', 'auth.users.read'] },
  }),
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('Permissions')
    await userEvent.type(field, 'auth.users.read\nauth.#')
    await canvas.findByText(/^You cannot save this/)
    await waitFor(() =>
      expect(
        canvas.getByRole('button', { name: 'Create policy' }),
      ).toBeDisabled(),
    )
    await canvas.findByText(/auth.# covers it/)
  },
}

export const WhoCan: Story = {
  args: { path: '/policies/who-can?access=auth.users.read' },
  play: async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Policies that grant it' })
    await canvas.findAllByText(/^\d+ users?$/)
  },
}

export const WhoCanNoOne: Story = {
  args: { path: '/policies/who-can?access=nobody.may.this' },
  play: async ({ canvas }) => {
    await canvas.findByText('No policy of this tenant grants it.')
  },
}

export const WhoCanEmpty: Story = {
  args: { path: '/policies/who-can' },
  play: async ({ canvas }) => {
    await canvas.findByText('Choose a permission')
  },
}
