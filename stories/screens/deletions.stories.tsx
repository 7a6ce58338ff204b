import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen as page, waitFor, within } from 'storybook/test'
import { createWazoAuth, deleteUser, listUsers } from 'wazo-auth-query'
import { wazoAuthOf, type WazoAuthStory } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { company, crowd, sales } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Deletions',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/users' },
  parameters: {
    layout: 'fullscreen',
    ...given({ seed: crowd(8), time: 'stands' }),
  },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>
type Context = Parameters<NonNullable<Story['play']>>[0]

const deletions = ({ emulator }: WazoAuthStory) =>
  emulator.requests.filter(({ method }) => method === 'DELETE').length

const people = ['Agent 0002', 'Agent 0003', 'Agent 0005']

async function selected({ canvas, userEvent }: Context) {
  for (const name of people)
    await userEvent.click(await canvas.findByLabelText(`Select ${name}`))
  const bar = within(await page.findByRole('toolbar'))
  await userEvent.click(bar.getByRole('button', { name: 'Delete' }))
}

const shown = ({ canvas }: Context) =>
  people.filter((name) => canvas.queryByText(name))

/** Lists what will be deleted, before anything happens. */
export const Asked: Story = {
  play: async (context) => {
    await selected(context)
    const dialog = await page.findByRole('dialog', { name: 'Delete 3 users?' })
    for (const name of people) await within(dialog).findByText(name)
  },
}

/** Hidden, not sent to the server yet, and one click from coming back. */
export const Waiting: Story = {
  play: async (context) => {
    await Asked.play?.(context)
    const { userEvent } = context
    const dialog = within(await page.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }))
    await page.findByText('3 users are being deleted.')
    await waitFor(() => expect(shown(context)).toEqual([]))
    await expect(deletions(wazoAuthOf(context))).toBe(0)
  },
}

export const WaitingDark: Story = { ...Waiting, globals: { scheme: 'dark' } }

export const Undone: Story = {
  play: async (context) => {
    await Waiting.play?.(context)
    const { userEvent } = context
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(shown(context)).toEqual(people))
    const story = wazoAuthOf(context)
    story.clock.advance(60_000)
    await expect(deletions(story)).toBe(0)
  },
}

export const Sent: Story = {
  play: async (context) => {
    await Waiting.play?.(context)
    const story = wazoAuthOf(context)
    story.clock.advance(8_000)
    await waitFor(() => expect(deletions(story)).toBe(3))
    await waitFor(() =>
      expect(page.queryByRole('button', { name: 'Undo' })).toBeNull(),
    )
    await expect(shown(context)).toEqual([])
  },
}

/** What the server refuses to delete comes back, with the reason. */
export const Refused: Story = {
  parameters: given({
    fault: {
      on: 'DELETE /users/{user_uuid}',
      times: 1,
      answer: { status: 403, body: { message: 'No.', error_id: 'no' } },
    },
  }),
  play: async (context) => {
    await Waiting.play?.(context)
    wazoAuthOf(context).clock.advance(8_000)
    await page.findByText('1 of 3 users not deleted')
    await waitFor(() => expect(shown(context)).toHaveLength(1))
  },
}

/** Someone else deleted it first, which has the same result. */
export const GoneAlready: Story = {
  play: async (context) => {
    await Waiting.play?.(context)
    const story = wazoAuthOf(context)
    const { emulator } = story
    const other = createWazoAuth({
      baseURL: '/api/auth/0.1',
      fetch: emulator.fetch,
      tokenProvider: () => emulator.signIn('alice').token,
    })
    const [first] = (await listUsers(other, { search: people[0]! })).items
    await deleteUser(other, first!.uuid)
    story.clock.advance(8_000)
    await waitFor(() => expect(deletions(story)).toBe(4))
    await waitFor(() =>
      expect(page.queryByRole('button', { name: 'Undo' })).toBeNull(),
    )
    await expect(page.queryByText(/not delete/)).toBeNull()
    await waitFor(() => expect(shown(context)).toEqual([]))
  },
}

/** A page that closes sends its pending deletions. */
export const PageCloses: Story = {
  play: async (context) => {
    await Waiting.play?.(context)
    window.dispatchEvent(new Event('pagehide'))
    const story = wazoAuthOf(context)
    await waitFor(() => expect(deletions(story)).toBe(3))
  },
}

/** Deleted from its own page, which is left at once. */
export const Group: Story = {
  args: { path: `/groups/${sales}` },
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }))
    const dialog = within(await page.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }))
    await page.findByText('Sales is being deleted.')
    await canvas.findByText('Everyone in the tenant')
    await expect(canvas.queryByRole('link', { name: 'Sales' })).toBeNull()
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await canvas.findByRole('link', { name: 'Sales' })
  },
}

/** What the server manages cannot be selected. */
export const Policies: Story = {
  args: { path: '/policies' },
  parameters: given({ seed: company() }),
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByLabelText('Select Employee')).toBeDisabled()
    for (const name of ['Auditor', 'Contractor'])
      await userEvent.click(canvas.getByLabelText(`Select ${name}`))
    const bar = within(await page.findByRole('toolbar'))
    await userEvent.click(bar.getByRole('button', { name: 'Delete' }))
    const dialog = within(
      await page.findByRole('dialog', { name: 'Delete 2 policies?' }),
    )
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }))
    await page.findByText('2 policies are being deleted.')
    await waitFor(() => expect(canvas.queryByText('Auditor')).toBeNull())
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    await canvas.findByText('Auditor')
  },
}
