import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { useUsers } from '../../hooks/index.ts'
import { Problem } from '../parts/Problem.tsx'

function Demo() {
  const users = useUsers({ limit: 10, order: 'lastname' })
  if (users.isPending) return <p>Loading</p>
  if (users.isError)
    return <Problem error={users.error} onRetry={() => void users.refetch()} />
  return (
    <ul>
      {users.data.items.map((user) => (
        <li key={user.uuid}>{user.username}</li>
      ))}
    </ul>
  )
}

const meta = { title: 'Hooks/useUsers', component: Demo } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(10)
  },
}

export const Forbidden: Story = {
  parameters: { wazoAuth: { signedInAs: 'carol' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert')
  },
}
