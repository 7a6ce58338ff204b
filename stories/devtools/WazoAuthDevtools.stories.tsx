import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { WazoAuthDevtools } from 'wazo-auth-query/devtools'
import { useUsers } from 'wazo-auth-query/react'
import { given } from '../parts/given.ts'

/** Sends a request. */
function Users() {
  const { data, error } = useUsers({ limit: 5 })
  return <p>{error ? 'Refused' : `${String(data?.total ?? '…')} users`}</p>
}

/** The auth panel for developers, absent from production builds. */
const meta = {
  title: 'Devtools/WazoAuthDevtools',
  component: WazoAuthDevtools,
  args: { initialIsOpen: true },
  render: (args) => (
    <div style={{ minHeight: 520 }}>
      <Users />
      <WazoAuthDevtools {...args} />
    </div>
  ),
} satisfies Meta<typeof WazoAuthDevtools>

export default meta
type Story = StoryObj<typeof meta>

export const SignedIn: Story = {
  play: async ({ canvas }) => {
    const panel = await canvas.findByLabelText('Auth panel')
    await expect(panel).toHaveTextContent('statussignedIn')
  },
}

export const SignedOut: Story = {
  parameters: given({ signedInAs: null }),
}

/** Which permissions the session lacks. */
export const Denied: Story = {
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }) => {
    await canvas.findByText('Refused')
    await canvas.findByText('Denied accesses')
  },
}

/** Closed, it is a button in the corner. */
export const Closed: Story = {
  args: { initialIsOpen: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^auth:/ }))
    await canvas.findByLabelText('Auth panel')
  },
}
