import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { company, sales } from '../../stories/parts/seeds.ts'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

const visitSales = () =>
  visitConsole({ path: `/groups/${sales}`, seed: company() })

const listed = async (name: string) =>
  within(await screen.findByRole('list', { name }))

describe('what was taken from a group by mistake', () => {
  it('should come back: a member', async () => {
    const { press } = await visitSales()
    const members = await listed('Group members')
    await press('Remove Carol Lindqvist from Sales')
    await waitFor(() =>
      expect(members.queryByText('Carol Lindqvist')).toBeNull(),
    )
    await press('Undo')
    await members.findByText('Carol Lindqvist')
  })

  it('should come back: a policy', async () => {
    const { press, asked } = await visitSales()
    await press('Remove Employee')
    await screen.findByText('No policies yet')
    await press('Undo')
    const policies = await listed('Group policies')
    await policies.findByText('Employee')
    expect(asked().filter((call) => call.startsWith('PUT'))).toHaveLength(1)
  })
})
