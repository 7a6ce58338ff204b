import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

describe.each(['legacy', 'transitional'] as const)(
  'the console on a %s server',
  (generation) => {
    it('should sign in, and list who is there', async () => {
      const visit = await visitConsole({ path: '/', who: null, generation })
      await visit.fill({
        'Username or e-mail': 'alice',
        Password: 'demo-password',
      })
      await visit.press('Sign in')
      await screen.findByRole('link', { name: 'Amara Diallo' })
    })

    it('should edit the accesses of a policy', async () => {
      const visit = await visitConsole({ path: '/policies', generation })
      await visit.follow('Help desk')
      await visit.fill({ 'Permission to add': 'auth.groups.read' })
      await visit.press('Add')
      const entry = await screen.findByText('auth.groups.read')
      expect(entry).toBeDefined()
      const { items } = await visit.emulator
        .fetch('/0.1/policies?search=Help', {
          headers: { 'x-auth-token': visit.emulator.signIn('alice').token },
        })
        .then((answer) => answer.json() as Promise<{ items: object[] }>)
      expect(JSON.stringify(items)).toContain('auth.groups.read')
    })

    it('should say what came later, and not offer to try again', async () => {
      await visitConsole({ path: '/providers', generation })
      const notice = await screen.findByRole('alert')
      within(notice).getByText('Not supported by this server')
      expect(within(notice).queryByRole('button')).toBeNull()
    })

    it('should say once that it cannot tell who has a policy', async () => {
      const path = '/policies/who-can?access=auth.users.read'
      await visitConsole({ path, generation })
      await screen.findAllByText(/does not say who has it/)
      expect(screen.queryByText('Counting…')).toBeNull()
      expect(screen.queryByRole('alert')).toBeNull()
    })
  },
)
