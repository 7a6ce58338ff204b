import { cleanup, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { branches } from '../../stories/parts/seeds.ts'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

const row = (name: RegExp) => screen.findByRole('treeitem', { name })
/** The switcher of tenants has such a field too. */
async function search({ user }: { user: UserEvent }, words: string) {
  const field = await screen.findByRole('searchbox', { name: 'Search tenants' })
  await user.clear(field)
  await user.type(field, words)
}

const names = () =>
  screen.getAllByRole('treeitem').map((item) => item.textContent)

describe('the tree of tenants', () => {
  it('should show what is searched for below all that it belongs to', async () => {
    const visit = await visitConsole({
      path: '/tenants',
      seed: branches(200),
    })
    const { user } = visit
    const region = await row(/^Region 2/)
    expect(names()).toHaveLength(3)
    await user.click(region)
    await user.keyboard('{ArrowRight}')
    await row(/^Branch 0002/)

    await search(visit, 'branch 0101')
    await row(/^Branch 0101/)
    await waitFor(() => expect(names()).toHaveLength(3))
    await user.click(await row(/^Region 1/))
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(names()).toHaveLength(2))

    // What was open before is so again.
    await search(visit, 'region')
    await waitFor(() => expect(names()).toHaveLength(3))
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    await row(/^Branch 0002/)
    expect(screen.queryByRole('treeitem', { name: /^Branch 0001/ })).toBeNull()
  })
})
