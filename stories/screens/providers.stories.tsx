import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, screen, waitFor } from 'storybook/test'
import { createSamlConfig, listTenantDomains } from 'wazo-auth-query'
import { given } from '../parts/given.ts'
import { ConsoleAt } from './ConsoleAt.tsx'
import { failed, forbidden, loading } from './states.ts'

const meta = {
  title: 'Console/Identity providers',
  component: ConsoleAt,
  tags: ['!autodocs'],
  args: { path: '/providers' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ConsoleAt>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('SAML identity provider')
    await canvas.findByText('Default in this tenant')
  },
}

export const Dark: Story = { ...Loaded, globals: { scheme: 'dark' } }

export const Loading: Story = loading('GET /idp', 'Identity providers')
export const Failed: Story = failed('GET /idp')

export const Unreachable: Story = {
  parameters: given({ fault: { on: 'GET /idp', answer: 'offline' } }),
  play: async ({ canvas }) => {
    await canvas.findByText('The server cannot be reached')
    await canvas.findByText('wazo-auth')
  },
}

export const Forbidden: Story = forbidden('auth.idp.read')

export const Directory: Story = {
  args: { path: '/providers/ldap' },
  play: async ({ canvas, userEvent }) => {
    const host = await canvas.findByLabelText('Host')
    await waitFor(() => expect(host).toHaveValue('ldap.northwind.example'))
    await userEvent.clear(host)
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(host).toBeInvalid()
  },
}

export const DirectoryDark: Story = {
  ...Directory,
  globals: { scheme: 'dark' },
}

export const DirectoryLoading: Story = {
  args: { path: '/providers/ldap' },
  parameters: given({
    time: 'stands',
    fault: { on: 'GET /backends/ldap', answer: 'hang' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Directory' })
    await expect(canvas.queryByLabelText('Host')).toBeNull()
  },
}

/** An auditor can read, and is told which permission is missing to change it. */
export const DirectoryReadOnly: Story = {
  args: { path: '/providers/ldap' },
  parameters: given({ signedInAs: { policy: 'auditor' } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Host')).toHaveAttribute(
      'readonly',
    )
    await canvas.findByText('auth.backends.ldap.update')
    await expect(canvas.queryByRole('button', { name: 'Remove' })).toBeNull()
  },
}

/** Nothing is set up yet. */
export const Saml: Story = {
  args: { path: '/providers/saml' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Use this' }),
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Set up' }))
    await expect(canvas.getByLabelText('Entity ID')).toBeInvalid()
  },
}

const metadata =
  '<EntityDescriptor><SingleSignOnService Location="https://idp.example/sso"/></EntityDescriptor>'

export const SamlSetUp: Story = {
  args: { path: '/providers/saml' },
  parameters: given({
    async setup({ auth }) {
      const { tenant } = auth.scope
      const { items } = await listTenantDomains(auth, tenant!)
      const body = {
        domain_uuid: items[0]!.uuid,
        entity_id: 'https://pbx.northwind.example',
        acs_url: 'https://pbx.northwind.example/api/auth/0.1/saml/acs',
        metadata,
      }
      await createSamlConfig(auth, { body })
    },
  }),
  play: async ({ canvas }) => {
    await canvas.findByText(/organisation\?domain=northwind.example/)
    await canvas.findByRole('button', { name: 'Metadata' })
  },
}

export const SamlFailed: Story = {
  args: { path: '/providers/saml' },
  parameters: given({
    fault: { on: 'GET /backends/saml', answer: 'bad gateway' },
  }),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: /try again/i })
  },
}

/** Many at once: the server attaches them one by one and keeps what is done. */
export const Attaching: Story = {
  args: { path: '/providers/saml' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Attach users' }),
    )
    await userEvent.click(await screen.findByRole('option', { name: /^Bob/ }))
    await screen.findByRole('button', { name: 'Attach 1 user' })
  },
}
