import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))
afterEach(cleanup)

const focused = () => document.activeElement
const main = () => document.getElementById('main')

describe('who has no mouse', () => {
  it('should be at what can be done with the selected by one key', async () => {
    const { user } = await visitConsole({ path: '/users' })
    const box = await screen.findByRole('checkbox', {
      name: 'Select Amara Diallo',
    })
    box.focus()
    await user.keyboard('{Enter}')
    // Nothing is selected so far.
    expect(focused()).toBe(box)
    await user.keyboard(' ')
    const bar = await screen.findByRole('toolbar')
    await user.keyboard('{Enter}')
    expect(focused()).toBe(within(bar).getByRole('button', { name: 'Enable' }))
    await user.keyboard('{ArrowRight}')
    await user.keyboard('{Enter}')
    await user.click(
      await screen.findByRole('button', { name: 'Disable 1 user' }),
    )
    await screen.findByText('1 done.')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
    await waitFor(() => expect(focused()).toBe(main()))
  })

  it('should undo what was done last, and then what was done before it', async () => {
    const { user, press, choose } = await visitConsole({ path: '/users' })
    const names = ['Amara Diallo', 'Bob Okafor']
    const shown = () => names.filter((name) => screen.queryByText(name))
    for (const name of names) {
      await press(`Actions for ${name}`)
      await choose('Delete…')
      const dialog = await screen.findByRole('dialog')
      await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
      await screen.findByText(`${name} is being deleted.`)
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    }
    await waitFor(() => expect(shown()).toEqual([]))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(shown()).toEqual(['Bob Okafor']))
    expect(focused()).toBe(main())
    await waitFor(() =>
      expect(screen.queryByText('Bob Okafor is being deleted.')).toBeNull(),
    )
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(shown()).toEqual(names))
  })

  it('should be told what is opened, also where its name comes later', async () => {
    const { emulator, follow } = await visitConsole({ path: '/groups' })
    await screen.findByRole('link', { name: 'Support' })
    emulator.latency = 200
    await follow('Support')
    await screen.findByText('Group · Wazo access console')
    await screen.findByText('Support · Wazo access console')
    expect(focused()).toBe(main())
  })

  it('should stay at the button that has saved, which then does nothing', async () => {
    const { user, emulator } = await visitConsole({ path: '/users' })
    await user.click(await screen.findByRole('link', { name: 'Amara Diallo' }))
    const field = await screen.findByLabelText('First name')
    await user.type(field, 'nta')
    const save = screen.getAllByRole('button', { name: 'Save' })[0]!
    save.focus()
    await user.keyboard('{Enter}')
    await screen.findByText('Amaranta Diallo saved')
    await waitFor(() => expect(focused()).toBe(save))
    const sent = emulator.requests.length
    await user.keyboard('{Enter}')
    await user.type(field, '{Enter}')
    expect(emulator.requests).toHaveLength(sent)
  })

  it('should take back letters, not deletions, in a field', async () => {
    const { choose, press, user } = await visitConsole({ path: '/users' })
    await press('Actions for Amara Diallo')
    await choose('Delete…')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
    const said = await screen.findByText('Amara Diallo is being deleted.')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.type(screen.getByRole('searchbox'), 'a')
    await user.keyboard('{Control>}z{/Control}')
    expect(said.isConnected).toBe(true)
  })

  it('should go on with the page of the tenant that was chosen', async () => {
    const { user, press } = await visitConsole({ path: '/users' })
    await press(/^Tenant/)
    await user.click(
      await screen.findByRole('option', { name: /^Northwind Logistics/ }),
    )
    await screen.findByRole('link', { name: 'Anja Petersen' })
    await waitFor(() => expect(focused()).toBe(main()))
  })
})
