import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page, waitFor, within } from 'storybook/test'
import {
  createWazoAuth,
  getPolicy,
  getUser,
  updateGroup,
  updatePolicy,
  updateUser,
} from 'wazo-auth-query'
import { wazoAuthOf, type WazoAuthStory } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { carol, company, sales } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Edit conflicts',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: `/users/${carol}` },
  parameters: { layout: 'fullscreen', ...given({ seed: company() }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>
type Canvas = Parameters<Play>[0]['canvas']

/** Another browser, whose changes this page is not told about. */
const elsewhere = ({ emulator }: WazoAuthStory) =>
  createWazoAuth({
    baseURL: '/api/auth/0.1',
    fetch: emulator.fetch,
    tokenProvider: () => emulator.signIn('alice').token,
  })

const sides = async (canvas: Canvas, field: string) => {
  const group = await canvas.findByRole('group', { name: field })
  return group.textContent
}

/** Two people changed the first name of the same user. */
export const User: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    const field = await canvas.findByLabelText('First name')
    const body = { firstname: 'Karolina', lastname: 'Lind' }
    const other = elsewhere(wazoAuthOf(context))
    await updateUser(other, { user_uuid: carol, body })
    await userEvent.clear(field)
    await userEvent.type(field, 'Caroline')
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await sides(canvas, 'First name')).toBe(
      'First nameBeforeCarolTheirsKarolinaYoursCaroline',
    )
    await expect(canvas.queryByRole('group', { name: 'Last name' })).toBeNull()
  },
}

export const UserDark: Story = { ...User, globals: { scheme: 'dark' } }

export const TheirsTaken: Story = {
  play: async (context) => {
    await User.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: 'Take theirs' }))
    await waitFor(() =>
      expect(canvas.getByLabelText('First name')).toHaveValue('Karolina'),
    )
    await expect(canvas.queryByRole('alert')).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Save' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

/** Their changes to other fields are kept. */
export const MineSaved: Story = {
  play: async (context) => {
    await User.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: 'Save mine' }))
    await page.findByText('Caroline Lind saved')
    const { auth } = wazoAuthOf(context)
    await expect(await getUser(auth, carol)).toMatchObject({
      firstname: 'Caroline',
      lastname: 'Lind',
    })
  },
}

/** The name is all that can conflict in a group. */
export const Group: Story = {
  args: { path: `/groups/${sales}` },
  play: async (context) => {
    const { canvas, userEvent } = context
    const field = await canvas.findByRole('textbox', { name: 'Name' })
    await updateGroup(elsewhere(wazoAuthOf(context)), {
      group_uuid: sales,
      body: { name: 'Sales and service' },
    })
    await userEvent.clear(field)
    await userEvent.type(field, 'Sales team')
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await sides(canvas, 'Name')).toBe(
      'NameBeforeSalesTheirsSales and serviceYoursSales team',
    )
  },
}

/** Long lists are compared by what was added and removed. */
export const PolicyPermissions: Story = {
  args: { path: '/policies?search=auditor' },
  play: async (context) => {
    const { canvas, userEvent } = context
    const link = await canvas.findByRole('link', { name: 'Auditor' })
    const other = elsewhere(wazoAuthOf(context))
    const { uuid: policy_uuid, acl } = await getPolicy(other, 'auditor')
    await userEvent.click(link)
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Edit as text' }),
    )
    const text = await canvas.findByLabelText('One permission per line')
    const body = { acl: [...acl, 'dird.theirs'] }
    await updatePolicy(other, { policy_uuid, body })
    await userEvent.type(text, '\ndird.mine')
    const form = within(text.closest('form')!)
    await userEvent.click(form.getByRole('button', { name: 'Save' }))
    const alert = within(await canvas.findByRole('alert'))
    await alert.findByText('+ dird.theirs')
    await alert.findByText('+ dird.mine')
  },
}
