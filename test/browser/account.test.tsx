import { dehydrate } from '@tanstack/react-query'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { keepOrganisationSession } from '../../stories/console/organisation/organisationSession.ts'
import { visitConsole } from '../support/visitConsole.tsx'

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

describe('an account', () => {
  it('should have an address confirmed by the mail that was sent to it', async () => {
    const visit = await visitConsole({ path: '/users?search=frank' })
    const { user, emulator, href, queryClient } = visit
    await visit.follow('Frank Weiß')
    await visit.fill({ 'Address to add': 'ALICE.moreau@northwind.example' })
    await visit.press('Add')
    await screen.findByText(/^Already in use/)
    await visit.fill({ 'Address to add': 'frank@home.example' })
    await visit.press('Add')
    await visit.press('Actions for frank@home.example')
    await visit.choose('Make primary')
    await screen.findByText('frank@home.example is now primary')

    await visit.press('Send confirmation e-mail to frank@home.example')
    await visit.press(/^Outbox/)
    await visit.follow('Confirm the address')
    await visit.press('Confirm address')
    await screen.findByText('Address confirmed')
    const { token, to } = emulator.outbox[0]!
    expect(to).toBe('frank@home.example')
    // Neither the address nor the cache keeps what opens a door.
    expect(href()).not.toContain(token)
    const kept = JSON.stringify(dehydrate(queryClient))
    expect(kept).not.toContain(token)

    await visit.follow('Continue')
    await user.type(await screen.findByRole('searchbox'), 'frank')
    await visit.follow('Frank Weiß')
    const row = (await screen.findByText('frank@home.example')).closest('li')!
    expect(row.textContent).toContain('Primary')
    await waitFor(() => expect(row.textContent).toContain('Confirmed'))
  })

  it('should have an address back that was removed by mistake, as confirmed as it was', async () => {
    const visit = await visitConsole({ path: '/users?search=amara' })
    const address = 'amara.diallo@northwind.example'
    await visit.follow('Amara Diallo')
    await visit.press(`Actions for ${address}`)
    await visit.choose('Remove')
    await screen.findByText('No e-mail addresses')
    await visit.press('Undo')
    const row = (await screen.findByText(address)).closest('li')!
    await waitFor(() => expect(row.textContent).toContain('Primary'))
    expect(row.textContent).toContain('Confirmed')
  })

  it('should let people look after their own addresses, not confirm them', async () => {
    const visit = await visitConsole({ path: '/session', who: 'carol' })
    await visit.press(/^Carol Lindqvist/)
    await visit.choose('My account')
    await visit.fill({ 'Address to add': 'carol@home.example' })
    await visit.press('Add')
    const row = (await screen.findByText('carol@home.example')).closest('li')!
    expect(row.textContent).toContain('Unconfirmed')
    await visit.press('Actions for carol@home.example')
    await screen.findByRole('menuitem', { name: 'Remove' })
    expect(screen.queryByText('Mark as confirmed')).toBeNull()
    expect(visit.asked().join()).not.toContain('/admin/')
  })

  it('should be made by whoever asks, where the server offers that', async () => {
    const visit = await visitConsole({
      path: '/sign-in',
      who: null,
      enabled_http_plugins: { user_registration: true },
    })
    await visit.follow('Create an account')
    await visit.fill({
      'First name': 'Uma',
      Username: 'alice',
      'E-mail address': 'uma@new.example',
      Password: 'tide and stone',
      'Confirm password': 'tide and stone',
    })
    await visit.press('Create account')
    await screen.findByText(/^Already in use/)
    await visit.fill({ Username: 'uma' })
    await visit.press('Create account')
    await screen.findByText('Welcome, Uma')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('main')),
    )
    expect(visit.emulator.outbox.map(({ to }) => to)).toEqual([
      'uma@new.example',
    ])
    await visit.follow('Sign in')
    await visit.fill({
      'Username or e-mail': 'uma',
      Password: 'tide and stone',
    })
    await visit.press('Sign in')
    await screen.findByRole('navigation', { name: 'Main' })
  })

  it('should not be offered where the server makes none', async () => {
    await visitConsole({ path: '/register', who: null })
    await screen.findByText('Registration is disabled on this server')
    expect(screen.queryByLabelText('Username')).toBeNull()
  })

  it('should get a new password by a mailed link', async () => {
    const visit = await visitConsole({ path: '/sign-in', who: null })
    const { user, emulator, href } = visit
    await visit.follow('Forgot your password?')
    await visit.fill({ 'Username or e-mail': 'frank' })
    await visit.press('Send link')
    await screen.findByText('Check your inbox')
    // Unconfirmed: only who names the address gets a mail there.
    expect(emulator.outbox).toEqual([])
    await visit.press('Try another name')
    await user.click(await screen.findByText('E-mail', { exact: true }))
    const address = { 'E-mail address': 'frank.weiss@northwind.example' }
    await visit.fill(address)
    await visit.press('Send link')
    await visit.press('Try another name')
    await user.click(await screen.findByText('E-mail', { exact: true }))
    await visit.fill(address)
    await visit.press('Send link')
    const open = async (mail: number) => {
      await visit.press(/^Open the demo outbox/)
      const link = { name: 'Choose a new password' }
      await user.click((await screen.findAllByRole('link', link))[mail]!)
    }
    await open(1)
    await visit.fill({
      'New password': 'tide and stone',
      'Confirm new password': 'tide and stone',
    })
    expect(href()).not.toContain('token')
    await visit.press('Set password')
    await screen.findByText('Password changed')
    // The other mail asks for itself.
    await open(0)
    await screen.findByLabelText('Confirm new password')
    await visit.follow('Back to sign-in')
    await visit.fill({
      'Username or e-mail': 'frank',
      Password: 'tide and stone',
    })
    await visit.press('Sign in')
    await screen.findByRole('navigation', { name: 'Main' })
  })

  it('should be told when a link does not work any more', async () => {
    const uuid = '0c9a7d52-8b1e-4d0f-9f63-7e25a4b8c633'
    const visit = await visitConsole({
      path: `/reset-password?user_uuid=${uuid}&token=gone`,
      who: null,
    })
    await visit.fill({ 'New password': 'x', 'Confirm new password': 'x' })
    await visit.press('Set password')
    await screen.findByText('This link no longer works')
    expect(visit.href()).not.toContain('gone')
    await visit.follow('Request a new link')
    await screen.findByRole('heading', { name: 'Forgot your password?' })
  })

  it('should sign in by an identity provider, unless that refuses', async () => {
    const visit = await visitConsole({ path: '/providers/saml' })
    const { user } = visit
    await user.click(await screen.findByRole('combobox', { name: 'Domain' }))
    await user.click(
      await screen.findByRole('option', { name: 'northwind.example' }),
    )
    await visit.fill({ 'Entity ID': 'https://pbx.northwind.example' })
    await visit.press('Use this')
    const file = document.querySelector<HTMLInputElement>('input[type=file]')!
    await user.upload(file, new File(['no metadata'], 'notes.xml'))
    await visit.press('Set up')
    await screen.findByText('This file is not XML')
    await visit.press('Use the demo provider')
    await visit.press('Set up')
    await screen.findByText(/organisation\?domain=northwind.example/)

    await visit.press(/^Alice Moreau/)
    await visit.choose('Sign out')
    await visit.follow(/organisation/)
    await visit.fill({ 'Organisation domain': 'nobody.example' })
    await visit.press('Continue')
    await screen.findByText('No identity provider is known for this domain')
    await visit.fill({ 'Organisation domain': 'northwind.example' })
    await visit.press('Continue')
    await visit.press('Deny')
    await screen.findByText('Sign-in not confirmed')
    await visit.follow('Start again')
    // The domain is there already.
    await visit.press('Continue')
    await visit.fill({ Username: 'carol' })
    await visit.press('Confirm')
    // She has a password of this server.
    await screen.findByText(/whether your sign-in method is SAML/)
    await visit.follow('Start again')
    await visit.press('Continue')
    await visit.press('Confirm')
    await screen.findByRole('button', { name: /^Eduardo Fuentes/ })
    expect(visit.href()).toBe('/session')
    const kept = Object.keys(sessionStorage).join()
    expect(kept).not.toContain('saml')

    await visit.press(/^Eduardo Fuentes/)
    await visit.choose('Sign out of your organisation too…')
    await visit.press('Sign out of both')
    await screen.findByText('You are signed out')
    expect(visit.auth.session.getSnapshot().status).toBe('signedOut')
    await visit.press('Go back')
    await screen.findByLabelText('Organisation domain')
  })

  it('should sign out here where the organisation cannot be told', async () => {
    const visit = await visitConsole({ path: '/session' })
    await visit.auth.signIn({
      username: 'alice',
      password: SEED_PASSWORD,
      client_id: 'console',
    })
    keepOrganisationSession(visit.auth, { domain: 'northwind.example' })
    await visit.auth.renew()
    await visit.press(/^Alice Moreau/)
    await visit.choose('Sign out of your organisation too…')
    await visit.press('Sign out of both')
    await screen.findByText('Cannot sign out of your organisation')
    await visit.press('Sign out here')
    await screen.findByLabelText('Username or e-mail')
  })

  it('should go on by the directory that knows the password', async () => {
    const visit = await visitConsole({
      path: '/sign-in/organisation?domain=northwind.example',
      who: null,
    })
    await visit.user.click(await screen.findByLabelText('Directory password'))
    await visit.fill({
      'Directory username': 'directory',
      Password: SEED_PASSWORD,
    })
    await visit.press('Sign in')
    await screen.findByRole('heading', { name: 'My session' })
    // What is still on its way would be answered by the server as it was.
    await waitFor(() => expect(visit.queryClient.isFetching()).toBe(0))
    // Knows nobody's session any more.
    visit.emulator.reset()
    void visit.queryClient.invalidateQueries()
    const dialog = within(await screen.findByRole('dialog'))
    const password = await dialog.findByLabelText('Password')
    await visit.user.type(password, SEED_PASSWORD)
    await visit.user.click(dialog.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(visit.auth.session.getSnapshot().status).toBe('signedIn')
    await visit.auth.signOut()
    await screen.findByLabelText('Username or e-mail')
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('northwind')
  })

  it('should ask for no password that only the organisation knows', async () => {
    const visit = await visitConsole({ path: '/users' })
    await visit.auth.signIn({
      username: 'alice',
      password: SEED_PASSWORD,
      client_id: 'console',
    })
    keepOrganisationSession(visit.auth, { domain: 'northwind.example' })
    // Knows nobody's session any more, and no refresh token.
    visit.emulator.reset()
    await visit.user.type(await screen.findByRole('searchbox'), 'amara')
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByLabelText('Password')).toBeNull()
    await visit.user.click(dialog.getByRole('link', { name: 'Sign in again' }))
    expect(await screen.findByLabelText('Organisation domain')).toHaveProperty(
      'value',
      'northwind.example',
    )
    expect(visit.href()).toContain('redirect=%2Fusers')
  })

  it.each([
    '{',
    'null',
    '[]',
    '{"session":7}',
    '{"domain":"northwind.example"}',
  ])(
    'should not be led astray by what else stands where it is noted: %s',
    async (rubbish) => {
      const note = 'wazo-access-console.organisation'
      sessionStorage.setItem(note, rubbish)
      const visit = await visitConsole({ path: '/session' })
      await visit.press(/^Alice Moreau/)
      await screen.findByRole('menuitem', { name: 'Sign out' })
      expect(screen.queryByText(/organisation too/)).toBeNull()
      expect(sessionStorage.getItem(note)).toBeNull()
    },
  )

  it('should offer no way out of an organisation to who came by password', async () => {
    const visit = await visitConsole({ path: '/session' })
    // It is another session now, whoever began the one before.
    keepOrganisationSession(visit.auth, { domain: 'northwind.example' })
    await visit.auth.signIn({ username: 'alice', password: SEED_PASSWORD })
    await screen.findAllByRole('button', { name: 'Sign out' })
    await visit.press(/^Alice Moreau/)
    await screen.findByRole('menuitem', { name: 'Sign out' })
    expect(screen.queryByText(/organisation too/)).toBeNull()
  })
})
