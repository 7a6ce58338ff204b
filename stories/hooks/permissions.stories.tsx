import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { SEED_PASSWORD } from 'wazo-auth-query/emulator'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { Draft, Permissions } from '../parts/Permissions.tsx'
import { carol, company } from '../parts/seeds.ts'

/** Permissions are decided here at once; the server decides again. */
const meta = {
  title: 'Hooks/useCan, Can, Protected and ReauthBoundary',
  component: Permissions,
  args: { uuid: carol },
  parameters: { ...given({ seed: company() }) },
} satisfies Meta<typeof Permissions>

export default meta
type Story = StoryObj<typeof meta>

export const Allowed: Story = {
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('You may set up a whole team.')
    await expect(canvas.getAllByText('allowed')).toHaveLength(2)
    // Nothing was asked: the token's own reading is all there is.
    const { requests } = wazoAuthOf(context).emulator
    await expect(requests).toHaveLength(1)
  },
}

/** The missing permission is named. */
export const Denied: Story = {
  parameters: given({ signedInAs: { policy: 'help-desk' } }),
  play: async ({ canvas }) => {
    await canvas.findByText(`auth.users.${carol}.delete`)
    await canvas.findByText(/^Ask for auth.users.create/)
  },
}

export const Unknown: Story = {
  parameters: given({ signedInAs: null }),
  play: async ({ canvas }) => {
    await canvas.findByText('No one is signed in.')
    await expect(canvas.getAllByText('unknown')).toHaveLength(2)
  },
}

/** The session expires; what was written stays, and so does the focus. */
export const SurvivesSessionEnd: Story = {
  render: () => <Draft />,
  parameters: given({ renews: false, expiration: 60, time: 'stands' }),
  play: async (context) => {
    const { canvas, userEvent } = context
    const note = await canvas.findByLabelText('Note')
    await userEvent.type(note, 'Call Carol back')
    wazoAuthOf(context).clock.advance(60_000)
    const password = await canvas.findByLabelText('Password')
    await expect(note).toHaveValue('Call Carol back')
    await userEvent.type(password, `${SEED_PASSWORD}{Enter}`)
    await waitFor(() => expect(canvas.queryByLabelText('Password')).toBeNull())
    await expect(note).toHaveValue('Call Carol back')
    await waitFor(() => expect(note).toHaveFocus())
  },
}
