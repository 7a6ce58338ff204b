import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { visitConsole } from '../support/visitConsole.tsx'

const rows = () => screen.getAllByRole('row').slice(1)

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
    await visit.choose('Copy identifier')
    await screen.findByText('Nothing was copied')
    write.mockResolvedValueOnce()
    await visit.press('Actions for Amara Diallo')
    await visit.choose('Copy identifier')
    await screen.findByText('The identifier of Amara Diallo is copied.')
    const [link] = screen.getAllByRole('link', { name: 'Amara Diallo' })
    await waitFor(() =>
      expect(link).toHaveProperty(
        'pathname',
        `/users/${write.mock.lastCall![0]}`,
      ),
    )
    write.mockRestore()
  })
})
