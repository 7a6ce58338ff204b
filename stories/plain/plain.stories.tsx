import type { Meta, StoryObj } from '@storybook/react-vite'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { expect, waitFor } from 'storybook/test'
import { useWazoAuth } from 'wazo-auth-query/react'
import { wazoAuthOf } from 'wazo-auth-query/storybook'
import { given } from '../parts/given.ts'
import { company } from '../parts/seeds.ts'
import { showUsers } from './usersPage.ts'
import source from './usersPage.ts?raw'
import './plain.css'

/** React only provides the element; the page does not use it. */
function PlainPage() {
  const root = useRef<HTMLDivElement>(null)
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  useEffect(
    () => showUsers(root.current!, auth, queryClient),
    [auth, queryClient],
  )
  return <div ref={root} />
}

/**
 * Plain DOM and TanStack's observers on the same definitions, following a
 * switch of the tenant by `auth.subscribeScope`.
 */
const meta = {
  title: 'Without React/Plain page',
  component: PlainPage,
  parameters: {
    ...given({ seed: company(), signedInAs: 'olivia' }),
    docs: { source: { code: source, language: 'ts' } },
  },
} satisfies Meta<typeof PlainPage>

export default meta
type Story = StoryObj<typeof meta>

export const Users: Story = {
  play: async ({ canvas }) => {
    await canvas.findByLabelText('Olivia Berg')
  },
}

export const Searched: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Search'), 'dahl')
    await canvas.findByText(/^1 of/)
    await canvas.findByLabelText('Henrik Dahl')
  },
}

/** The observer follows; the previous tenant's rows are gone at once. */
export const TenantSwitched: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context
    await canvas.findByLabelText('Olivia Berg')
    await canvas.findByRole('option', { name: 'Northwind Trading' })
    const { emulator } = wazoAuthOf(context)
    const end = emulator.fault({ on: 'GET /users', answer: 'hang', times: 1 })
    await userEvent.selectOptions(
      canvas.getByLabelText('Tenant'),
      'Northwind Trading',
    )
    await canvas.findByText('Loading…')
    await expect(canvas.queryByLabelText('Olivia Berg')).toBeNull()
    end()
    await userEvent.type(canvas.getByLabelText('Search'), 'moreau')
    await canvas.findByLabelText('Alice Moreau')
  },
}

/** Rolled back by the definition, not by the page. */
export const RefusedAndUndone: Story = {
  parameters: given({ signedInAs: { policy: 'auditor' } }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByLabelText('Alice Moreau'))
    await waitFor(() =>
      expect(canvas.getByRole('status')).not.toHaveTextContent(/of \d/),
    )
    await expect(canvas.getByLabelText('Alice Moreau')).toBeChecked()
  },
}
