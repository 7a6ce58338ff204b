import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Fault } from '../../src/emulator/index.ts'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

/** All that is there to be read: texts, and what is typed into fields. */
const onScreen = () =>
  [...document.querySelectorAll('input, textarea')]
    .map((field) => (field as HTMLInputElement).value)
    .join('\n') + document.body.textContent

describe('the next person on the same page', () => {
  it('should find nothing typed by who was there when another tab signed in', async () => {
    const { auth, emulator, fill } = await visitConsole({ path: '/groups/new' })
    await fill({ Name: 'Secret plan' })
    expect(onScreen()).toContain('Secret plan')
    // As a tab does that comes back from an identity provider.
    await auth.adopt(emulator.signIn('admin').token)
    await screen.findByRole('button', { name: /^admin/ })
    await screen.findByLabelText('Name')
    expect(onScreen()).not.toContain('Secret plan')
  })

  it('should find no notice of what somebody did before they signed out', async () => {
    const { auth } = await removeAddress()
    await screen.findByRole('button', { name: 'Undo' })
    await auth.signOut()
    await screen.findByLabelText('Username or e-mail')
    // It would stay for ten seconds; it fades within one.
    await waitFor(() => expect(onScreen()).not.toContain(address), {
      timeout: 5_000,
    })
  })

  it('should find no notice of what failed because they signed out', async () => {
    const slow = { on: 'PUT /admin/users/{user_uuid}/emails', delay: 300 }
    const { auth, emulator, queryClient } = await removeAddress(slow)
    await waitFor(() =>
      expect(emulator.requests.map(({ method }) => method)).toContain('PUT'),
    )
    await auth.signOut()
    await screen.findByLabelText('Username or e-mail')
    await waitFor(() => expect(queryClient.isMutating()).toBe(0))
    await new Promise(requestAnimationFrame)
    expect(onScreen()).not.toContain(address)
  })
})

const address = 'amara.diallo@northwind.example'

async function removeAddress(fault?: Fault) {
  const visit = await visitConsole({ path: '/users?search=amara' })
  await visit.follow('Amara Diallo')
  if (fault) visit.emulator.fault(fault)
  await visit.press(`Actions for ${address}`)
  await visit.choose('Remove')
  return visit
}
