import type { Meta, StoryObj } from '@storybook/react-vite'
import { SEED_PASSWORD } from 'wazo-auth-query/emulator'
import { keptInTab } from '../console/signIn/keptInTab.ts'
import { given } from '../parts/given.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Sign in',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/users' },
  parameters: { layout: 'fullscreen', ...given({ signedInAs: null }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>
type Bench = Pick<
  Parameters<NonNullable<Story['play']>>[0],
  'canvas' | 'userEvent'
>

async function enter({ canvas, userEvent }: Bench, password: string) {
  await userEvent.type(
    await canvas.findByLabelText('Username or e-mail'),
    'alice',
  )
  await userEvent.type(canvas.getByLabelText('Password'), password)
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
}

/** Where pages lead without a session. */
export const SignedOut: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Sign in' })
  },
}

/** Signing in leads to the page that was asked for. */
export const SignsIn: Story = {
  play: async (context) => {
    await enter(context, SEED_PASSWORD)
    await context.canvas.findByText('alice.moreau@northwind.example')
  },
}

/** On a real server, sessions can survive a reload. */
export const MayStay: Story = {
  args: {
    settings: {
      server: 'pbx.northwind.example',
      demoLogins: [],
      keeping: keptInTab(() => sessionStorage, 'a story'),
    },
  },
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(
      await canvas.findByLabelText(/^Keep me signed in on this browser tab/),
    )
    await enter(context, SEED_PASSWORD)
    await canvas.findByText('alice.moreau@northwind.example')
  },
}

export const MayStayDark: Story = {
  ...MayStay,
  globals: { scheme: 'dark' },
  play: async ({ canvas }) => {
    await canvas.findByLabelText(/^Keep me signed in on this browser tab/)
  },
}

/** The server does not tell a wrong password from a disabled account. */
export const WrongPassword: Story = {
  play: async (context) => {
    await enter(context, 'guess')
    await context.canvas.findByText(/password.*disabled|disabled.*password/i)
  },
}

export const TooManySessions: Story = {
  parameters: given({
    config: { max_user_concurrent_sessions: 1 },
    setup: ({ emulator }) => void emulator.signIn('alice'),
  }),
  play: async (context) => {
    await enter(context, SEED_PASSWORD)
    await context.canvas.findByRole('alert')
  },
}

export const Unreachable: Story = {
  parameters: given({ fault: { answer: 'offline' } }),
  play: async (context) => {
    await enter(context, SEED_PASSWORD)
    await context.canvas.findByRole('alert')
  },
}
