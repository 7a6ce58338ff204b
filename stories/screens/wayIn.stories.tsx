import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen } from 'storybook/test'
import { createMailbox } from '../console/outbox/mailbox.ts'
import { keptInTab } from '../console/signIn/keptInTab.ts'
import { given } from '../parts/given.ts'
import { alice } from '../parts/seeds.ts'
import { ConsoleAt } from './ConsoleAt.tsx'

const meta = {
  title: 'Console/Account and sign-in links',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/forgot-password' },
  parameters: { layout: 'fullscreen', ...given({ signedInAs: null }) },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const ForgotPassword: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByLabelText('Username or e-mail'),
      'alice',
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Send link' }))
    await canvas.findByText('Check your inbox')
  },
}

export const ForgotPasswordOffline: Story = {
  parameters: given({ fault: { answer: 'offline' } }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByLabelText('Username or e-mail'),
      'alice',
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Send link' }))
    await canvas.findByRole('alert')
  },
}

export const NewPassword: Story = {
  args: { path: `/reset-password?user_uuid=${alice}&token=mailed` },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Set password' })
  },
}

export const NewPasswordDark: Story = {
  ...NewPassword,
  globals: { scheme: 'dark' },
}

/** Some e-mail apps break long links in two. */
export const NewPasswordIncompleteLink: Story = {
  args: { path: '/reset-password' },
  play: async ({ canvas }) => {
    await canvas.findByText('This link is incomplete')
  },
}

/** The address is not confirmed, and there is no username. */
export const NewPasswordWithoutLogin: Story = {
  ...NewPassword,
  parameters: given({
    fault: {
      on: 'POST /users/password/reset',
      answer: { status: 401, body: { reason: ['Authentication Failed'] } },
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), 'fresh')
    await userEvent.type(canvas.getByLabelText('Confirm new password'), 'fresh')
    await userEvent.click(canvas.getByRole('button', { name: 'Set password' }))
    await canvas.findByText('This account cannot sign in yet')
  },
}

export const ConfirmAddress: Story = {
  args: { path: `/confirm-email?email_uuid=${alice}&token=mailed` },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Confirm address' }),
    )
    await canvas.findByText('This link no longer works')
  },
}

export const Register: Story = {
  args: { path: '/register' },
  parameters: given({
    config: { enabled_http_plugins: { user_registration: true } },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Create account' }),
    )
    await expect(canvas.getByLabelText('Username')).toBeInvalid()
  },
}

export const RegisterLoading: Story = {
  args: { path: '/register' },
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /api/api.yml', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Create an account' })
    await expect(canvas.queryByLabelText('Username')).toBeNull()
  },
}

export const RegisterDisabled: Story = {
  args: { path: '/register' },
  play: async ({ canvas }) => {
    await canvas.findByText(/Registration is disabled/)
  },
}

/** The server does not tell an unknown domain from one without settings. */
export const OrganisationUnknown: Story = {
  args: { path: '/sign-in/organisation?domain=nobody.example' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Continue' }),
    )
    await canvas.findByText(/No identity provider is known/)
  },
}

export const OrganisationDirectory: Story = {
  args: { path: '/sign-in/organisation?domain=northwind.example' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByText('Directory password'))
    await userEvent.type(
      await canvas.findByLabelText('Directory username'),
      'directory',
    )
    await userEvent.type(canvas.getByLabelText('Password'), 'demo-password')
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await canvas.findByRole('navigation', { name: 'Main' })
  },
}

/** On a real server, sessions can survive a reload. */
export const OrganisationMayStay: Story = {
  args: {
    path: '/sign-in/organisation?domain=northwind.example',
    settings: {
      server: 'pbx.northwind.example',
      demoLogins: [],
      keeping: keptInTab(() => sessionStorage, 'a story'),
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByLabelText(/^Keep me signed in on this browser tab/)
  },
}

/** Coming back without having started means starting again. */
export const ReturnWithoutSignIn: Story = {
  args: { path: '/sign-in/saml' },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Start again' })
  },
}

/** The provider also returns here after a sign-out. */
export const ReturnAfterSignOut: Story = {
  args: { path: '/sign-in/saml?logged_out=true' },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Your organisation' })
  },
}

const mailbox = createMailbox()
mailbox.receive({
  to: 'frank.weiss@northwind.example',
  subject: 'Confirm your e-mail address',
  kind: 'email_confirmation',
  user_uuid: alice,
  email_uuid: alice,
  token: 'mailed',
  link: 'http://localhost/0.1/emails/…/confirm?token=mailed',
  sent_at: Date.UTC(2026, 10, 26, 15),
})

const demonstration = { server: 'a demonstration', demoLogins: [] }

export const Outbox: Story = {
  args: { path: '/sign-in', settings: { ...demonstration, mailbox } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: /outbox/i }),
    )
    await screen.findByText('Confirm your e-mail address')
  },
}

export const OutboxEmpty: Story = {
  args: {
    path: '/sign-in',
    settings: { ...demonstration, mailbox: createMailbox() },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: /outbox/i }),
    )
    await screen.findByText('No e-mails yet')
  },
}
