import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { demoSeed, type Seed } from '../../src/emulator/index.ts'
import { visitConsole } from '../support/visitConsole.tsx'

const rows = () => screen.getAllByRole('row').slice(1)

const policyUuid = (index: number) =>
  `7d1f0c5e-1b7a-4e0e-9d55-${String(index).padStart(12, '0')}`

/** The demo companies, one of them with many policies. */
function withPolicies(count: number): Seed {
  const seed = demoSeed()
  const many = Array.from({ length: count }, (_, index) => ({
    uuid: policyUuid(index),
    name: `Policy ${String(index).padStart(3, '0')}`,
    tenant: 'northwind',
    acl: ['auth.users.read'],
  }))
  return { ...seed, policies: [...(seed.policies ?? []), ...many] }
}

// Columns rather than cards.
beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

describe('a list', () => {
  it('should have as many rows on a page as are asked for, and say so in its address', async () => {
    const { user, href, history } = await visitConsole({
      path: '/users?page=2&order=lastname',
    })
    await screen.findByText('26–40 of 40 users')
    await user.click(screen.getByRole('combobox', { name: 'Rows per page' }))
    await user.click(await screen.findByRole('option', { name: '50 per page' }))
    await screen.findByText('40 users')
    expect(rows()).toHaveLength(40)
    expect(href()).toBe('/users?order=lastname&size=50')
    history.back()
    await screen.findByText('26–40 of 40 users')
  })

  it('should count what it shows, however few', async () => {
    await visitConsole({ path: '/users?search=amara' })
    await screen.findByText('1 user')
    expect(screen.queryByRole('combobox', { name: 'Rows per page' })).toBeNull()
  })

  it('should give an identifier to the clipboard, or say why not', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    const visit = await visitConsole({ path: '/users?search=amara' })
    write.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'))
    await visit.press('Actions for Amara Diallo')
    await visit.choose('Copy ID')
    await screen.findByText('Could not copy')
    write.mockResolvedValueOnce()
    await visit.press('Actions for Amara Diallo')
    await visit.choose('Copy ID')
    await screen.findByText('ID of Amara Diallo copied')
    const [link] = screen.getAllByRole('link', { name: 'Amara Diallo' })
    await waitFor(() =>
      expect(link).toHaveProperty(
        'pathname',
        `/users/${write.mock.lastCall![0]}`,
      ),
    )
    write.mockRestore()
  })

  it('should clear its search by Escape and by a button, and stay in its field', async () => {
    const { user, href } = await visitConsole({ path: '/users?search=amara' })
    const field = await screen.findByRole('searchbox')
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    await screen.findByText('1–25 of 40 users')
    expect(document.activeElement).toBe(field)
    await user.keyboard('carol{Escape}')
    expect(field).toHaveProperty('value', '')
    expect(href()).toBe('/users')
  })

  it('should filter by a policy that is found among more than are looked through', async () => {
    const { user, href, asked } = await visitConsole({
      path: '/users',
      seed: withPolicies(250),
    })
    const field = await screen.findByRole('combobox', { name: 'Policy' })
    await user.click(field)
    await screen.findByRole('option', { name: 'Type to find more' })
    await user.type(field, '249')
    await user.click(await screen.findByRole('option', { name: 'Policy 249' }))
    await screen.findByText('No user matches')
    expect(field).toHaveProperty('value', 'Policy 249')
    expect(
      asked().filter((request) => request.startsWith('GET /policies ')),
    ).toHaveLength(2)
    expect(href()).toBe(`/users?policy=${policyUuid(249)}`)
    await user.click(screen.getByLabelText('Any policy'))
    await screen.findByText('1–25 of 40 users')
  })

  it('should name the policy of an address, and find others beside it', async () => {
    const { user, href } = await visitConsole({
      path: `/users?policy=${policyUuid(249)}`,
      seed: withPolicies(250),
    })
    const field = await screen.findByRole('combobox', { name: 'Policy' })
    await waitFor(() => expect(field).toHaveProperty('value', 'Policy 249'))
    await user.tripleClick(field)
    await user.keyboard('Policy 12')
    await user.click(await screen.findByRole('option', { name: 'Policy 128' }))
    await waitFor(() => expect(field).toHaveProperty('value', 'Policy 128'))
    expect(href()).toBe(`/users?policy=${policyUuid(128)}`)
  })

  it('should lead on to the next row when the one in hand goes', async () => {
    const { user } = await visitConsole({ path: '/sessions' })
    const ends = await screen.findAllByRole('button', {
      name: /^Revoke session/,
    })
    const confirm = async () => {
      await user.keyboard('{Enter}')
      ;(await screen.findByRole('button', { name: 'Revoke' })).focus()
      await user.keyboard('{Enter}')
    }
    ends[1]!.focus()
    await confirm()
    await waitFor(() => expect(ends[1]!.isConnected).toBe(false))
    await waitFor(() => expect(document.activeElement).toBe(ends[2]))
    await confirm()
    await waitFor(() => expect(document.activeElement).toBe(ends[3]))
  })

  it('should ask before a session is revoked, and say why it was not', async () => {
    const { user, emulator } = await visitConsole({ path: '/sessions' })
    emulator.fault({
      on: 'DELETE /sessions/{session_uuid}',
      answer: { status: 503, body: {} },
      times: 1,
    })
    const [first] = await screen.findAllByRole('button', {
      name: /^Revoke session/,
    })
    await user.click(first!)
    await screen.findByText(/^The user is signed out at once/)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(first)
    await user.click(first!)
    await user.click(await screen.findByRole('button', { name: 'Revoke' }))
    await screen.findByText('Server error')
    expect(first!.isConnected).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(first!)
    // Asked anew, it tells of no attempt before.
    expect(screen.queryByText('Server error')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Revoke' }))
    await screen.findByText('Session revoked')
    await waitFor(() => expect(first!.isConnected).toBe(false))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('should take the focus from nobody who has put it elsewhere', async () => {
    const { user, emulator } = await visitConsole({ path: '/sessions' })
    emulator.latency = 100
    const [first] = await screen.findAllByRole('button', {
      name: /^Revoke session/,
    })
    await user.click(first!)
    await user.click(await screen.findByRole('button', { name: 'Revoke' }))
    const elsewhere = screen.getByRole('button', { name: /^Tenant/ })
    elsewhere.focus()
    await waitFor(() => expect(first!.isConnected).toBe(false))
    // Longer than anybody waits who would give it back.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(document.activeElement).toBe(elsewhere)
  })
})
