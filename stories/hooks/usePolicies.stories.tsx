import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { Policies } from '../parts/Policies.tsx'

/**
 * A list, and one of its policies by slug. `skipToken` sends no request until
 * one is chosen. A renamed policy shows its new name in both at once.
 */
const meta = {
  title: 'Hooks/usePolicies and usePolicy',
  component: Policies,
} satisfies Meta<typeof Policies>

export default meta
type Story = StoryObj<typeof meta>

export const NothingChosen: Story = {
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('Choose a policy')
    await canvas.findByRole('button', { name: 'Auditor' })
    const { requests } = wazoAuthOf(context).emulator
    await expect(
      requests.some(({ route }) => route === '/policies/{policy_uuid}'),
    ).toBe(false)
  },
}

export const Chosen: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Help desk' }),
    )
    await canvas.findByText('auth.users.*.password.update')
  },
}

/** Asked for by slug, changed by uuid: patches find the object, not the key. */
export const Renamed: Story = {
  args: { initial: 'auditor' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename' }))
    const list = within(canvas.getByRole('navigation'))
    await list.findByText('Auditor, revised')
    await waitFor(() =>
      expect(canvas.getAllByText('Auditor, revised')).toHaveLength(2),
    )
  },
}

export const PermissionRemoved: Story = {
  args: { initial: 'auditor' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Remove confd.#.read' }),
    )
    await waitFor(() => expect(canvas.queryByText('confd.#.read')).toBeNull())
  },
}

/** Shared by the parent tenant: usable, but read-only. */
export const ReadOnly: Story = {
  args: { initial: 'employee' },
  play: async ({ canvas }) => {
    await canvas.findByText('Read-only')
    await expect(canvas.queryByRole('button', { name: 'Rename' })).toBeNull()
  },
}

/** Only permissions one has can be removed from a policy. */
export const CannotRemove: Story = {
  args: { initial: 'auditor' },
  parameters: given({
    signedInAs: {
      acl: ['auth.policies.#', 'auth.users.me.#', 'auth.#.read'],
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Remove confd.#.read' }),
    )
    await canvas.findByText('You do not have permission')
    await canvas.findByRole('button', { name: 'Remove confd.#.read' })
  },
}

export const UnknownSlug: Story = {
  args: { initial: 'janitor' },
  play: async ({ canvas }) => {
    await canvas.findByText('Not found')
  },
}

export const Loading: Story = {
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /policies', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('status', { name: 'Loading policies' })
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
    await canvas.findByText('No policies yet')
  },
}

export const Forbidden: Story = {
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'auth.policies.read',
    )
  },
}

export const Failed: Story = {
  parameters: given({
    fault: { on: 'GET /policies', answer: { status: 500 } },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('alert')
  },
}
