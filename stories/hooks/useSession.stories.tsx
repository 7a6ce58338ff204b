import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { SEED_PASSWORD } from 'wazo-auth-query/emulator'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { SessionCard } from '../parts/SessionCard.tsx'

/** Signing in and out, and what happens to a session in between. */
const meta = {
  title: 'Hooks/useSession, useSignIn and useSignOut',
  component: SessionCard,
} satisfies Meta<typeof SessionCard>

export default meta
type Story = StoryObj<typeof meta>
type Play = NonNullable<Story['play']>
type Bench = Pick<Parameters<Play>[0], 'canvas' | 'userEvent'>

async function enter({ canvas, userEvent }: Bench, password: string) {
  await userEvent.type(await canvas.findByLabelText('Password'), password)
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
}

export const SignedOut: Story = {
  parameters: given({ signedInAs: null }),
  play: async ({ canvas }) => {
    await canvas.findByText('Signed out')
    await canvas.findByLabelText('Username')
  },
}

export const SignsIn: Story = {
  parameters: given({ signedInAs: null }),
  play: async (context) => {
    const { canvas } = context
    await enter(context, SEED_PASSWORD)
    await canvas.findByText('Alice Moreau')
    await canvas.findByText('Signed in')
  },
}

/** The server does not tell a wrong password from a disabled account. */
export const WrongPassword: Story = {
  parameters: given({ signedInAs: null }),
  play: async (context) => {
    await enter(context, 'guess')
    await context.canvas.findByText(
      'Wrong password, or the account is disabled',
    )
  },
}

export const TooManySessions: Story = {
  parameters: given({
    signedInAs: null,
    config: { max_user_concurrent_sessions: 1 },
    setup: ({ emulator }) => void emulator.signIn('alice'),
  }),
  play: async (context) => {
    await enter(context, SEED_PASSWORD)
    await context.canvas.findByText('Too many sessions')
  },
}

export const SigningIn: Story = {
  parameters: given({
    signedInAs: null,
    time: 'stands',
    fault: { on: 'POST /token', answer: 'hang' },
  }),
  play: async (context) => {
    await enter(context, SEED_PASSWORD)
    await context.canvas.findByText('Signing in')
  },
}

export const SignedIn: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Alice Moreau')
  },
}

/** Revokes the token, and empties the cache of everything that was alice's. */
export const SignsOut: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await canvas.findByText('Alice Moreau')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out' }))
    await canvas.findByText('Signed out')
    const { emulator, queryClient } = wazoAuthOf(context)
    await expect(
      emulator.requests.some(
        ({ method, path }) => method === 'DELETE' && path === '/token/***',
      ),
    ).toBe(true)
    await expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
  },
}

/** The session expired: the user and the cache wait for the next sign-in. */
export const Ended: Story = {
  parameters: given({ renews: false, expiration: 60, time: 'stands' }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('Alice Moreau')
    wazoAuthOf(context).clock.advance(60_000)
    await canvas.findByText('Session ended')
    await enter(context, SEED_PASSWORD)
    await canvas.findByText('Alice Moreau')
  },
}

/** Renewed before it expires, without rendering anything on the page. */
export const Renews: Story = {
  parameters: given({ expiration: 100, time: 'stands' }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('Alice Moreau')
    const { auth, clock } = wazoAuthOf(context)
    const before = auth.token.getSnapshot()
    clock.advance(81_000)
    await waitFor(() => expect(auth.token.getSnapshot()).not.toBe(before))
    await expect(auth.timeLeft()).toBeGreaterThan(98_000)
    await canvas.findByText('Signed in')
  },
}

/** A network failure never ends a session: renewal keeps retrying. */
export const RenewalFailing: Story = {
  parameters: given({ expiration: 100, time: 'stands' }),
  play: async (context) => {
    const { canvas } = context
    await canvas.findByText('Alice Moreau')
    const { clock, emulator } = wazoAuthOf(context)
    emulator.fault({ answer: 'offline' })
    clock.advance(81_000)
    await canvas.findByText('The server cannot be reached')
    await canvas.findByText('Signed in')
  },
}
