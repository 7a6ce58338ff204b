import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  getLdapConfig,
  replaceLdapConfig,
  type LdapConfigReplace,
} from '../../src/index.ts'
import { visitConsole } from '../support/visitConsole.tsx'

const valueOf = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label).value

beforeEach(() => page.viewport(1280, 900))

afterEach(cleanup)

describe('the settings', () => {
  it('should keep the secrets of a service off the screen, unless asked', async () => {
    const visit = await visitConsole({ path: '/services' })
    await visit.follow(/^Phone/)
    await screen.findByRole('link', { name: 'Amara Diallo' })
    await visit.fill({ 'Sender ID': '4711', 'Firebase API key': 'door-key' })
    await visit.press('Set up')
    await screen.findByText('Phone configuration saved')
    const isOnScreen = () =>
      document.body.textContent.includes('door-key') ||
      [...document.querySelectorAll('input')].some(
        ({ value }) => value === 'door-key',
      )
    await screen.findByText('One is set.')
    expect(isOnScreen()).toBe(false)

    await visit.fill({ 'Sender ID': '4712' })
    await visit.press('Save')
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty(
        'ariaDisabled',
        'true',
      ),
    )
    await visit.press('Show the current one: Firebase API key')
    await screen.findByText('door-key')

    await visit.follow('Amara Diallo')
    await visit.show('Connections')
    await screen.findByText('4712')
    await visit.press('Credentials: Phone')
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('One is set.')
    expect(dialog.textContent).not.toContain('fcm-')
    await visit.press('Show the current one: Android (Firebase)')
    await within(dialog).findByText(/^fcm-/)
    await visit.fill({ 'iPhone (calls)': 'voip' })
    await visit.press('Save')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await visit.press('Disconnect Phone')
    await screen.findByRole('button', { name: 'Connect: Phone' })
  })

  it('should configure services that nobody here has heard of', async () => {
    const visit = await visitConsole({ path: '/services' })
    const { user } = visit
    await visit.fill({ 'Service type': 'crm' })
    await visit.press('Open')
    await screen.findByText('The server does not know this type yet.')
    const field = await screen.findByLabelText('Configuration (JSON)')
    await user.clear(field)
    await user.click(field)
    await user.paste('{"key": }')
    await visit.press('Set up')
    await screen.findByText(/^Invalid JSON/)
    await user.clear(field)
    await user.paste('{"key": "door-key"}')
    await visit.press('Set up')
    await visit.press('Show document')
    expect(valueOf('Configuration (JSON)')).toContain('door-key')
    await visit.fill({ 'Configuration (JSON)': '{"key": "new-key"}' })
    await user.click(screen.getAllByText('External services').at(-1)!)
    await screen.findByText('Leave without saving?')
    await visit.press('Cancel')
    await visit.press('Save')
    await screen.findAllByText('crm configuration saved')
    await user.click(screen.getAllByText('External services').at(-1)!)
    await screen.findByText('Available services')
    visit.history.back()
    await visit.press('Remove')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
    await screen.findByRole('button', { name: 'Set up' })
  })

  it('should connect who consents at the address that it makes', async () => {
    const visit = await visitConsole({ path: '/users?search=amara' })
    await visit.follow('Amara Diallo')
    await visit.show('Connections')
    await visit.press('Connect: Google')
    await visit.press('Create link')
    await visit.follow('Configure Google')
    await visit.fill({ 'Client ID': 'console', 'Client secret': 'door-key' })
    await visit.press('Set up')
    await screen.findByText('Google configuration saved')
    visit.history.back()
    await visit.press('Connect: Google')
    await visit.press('Create link')
    const link = await screen.findByRole('link', { name: 'Open Google' })
    expect(link.getAttribute('href')).toMatch(/^https:\/\/accounts.google.com/)
    const dialog = screen.getByRole('dialog')
    const hasFocus = () => dialog.contains(document.activeElement)
    await waitFor(() => expect(hasFocus()).toBe(true))
    await visit.press('Check connection')
    await screen.findByText('Not connected yet.')
    await visit.press('Consent')
    await screen.findByText('Expires')
    await waitFor(() => expect(hasFocus()).toBe(true))
    await visit.press('Close')
    await visit.follow('Google')
    await screen.findByRole('link', { name: 'Amara Diallo' })
    visit.history.back()
    await visit.press('Disconnect Google')
    await screen.findByRole('button', { name: 'Connect: Google' })
  })

  it('should say at each field what is wrong with a directory', async () => {
    const visit = await visitConsole({ path: '/providers/ldap' })
    await screen.findByDisplayValue('ldap.northwind.example')
    await visit.fill({
      Host: 'ldap://company',
      Port: '99999',
      'Base DN': 'people',
      'Search filter': '(uid=*',
    })
    await visit.press('Save')
    for (const label of ['Host', 'Port', 'Base DN', 'Search filter'])
      expect(screen.getByLabelText(label).ariaInvalid).toBe('true')
    expect(document.activeElement).toBe(screen.getByLabelText('Host'))
    expect(visit.asked().join()).not.toContain('PUT /backends/ldap')

    await visit.press('Discard')
    await visit.fill({ 'Bind password': 'door-key' })
    visit.emulator.fault({
      on: 'PUT /backends/ldap',
      times: 1,
      answer: {
        status: 400,
        body: {
          reason: ['Invalid value supplied for field: bind_dn'],
          timestamp: [1],
          status_code: 400,
        },
      },
    })
    await visit.press('Save')
    await screen.findByText('The server rejected this value')
    expect(document.activeElement).toBe(screen.getByLabelText('Bind DN'))
    await visit.press('Save')
    await screen.findByText('Directory saved')
    await waitFor(() => expect(valueOf('Bind password')).toBe(''))
  })

  it('should keep what somebody else has changed of a directory', async () => {
    const visit = await visitConsole({ path: '/providers/ldap' })
    const { auth, queryClient } = visit
    await screen.findByDisplayValue('ldap.northwind.example')
    await visit.fill({ Host: 'ldap2.northwind.example' })
    const config = await getLdapConfig(auth)
    const theirs = { ...config, user_base_dn: 'ou=everybody,dc=northwind' }
    await replaceLdapConfig(auth, { body: theirs as LdapConfigReplace })
    await queryClient.invalidateQueries()
    await screen.findByDisplayValue('ou=everybody,dc=northwind')
    await visit.press('Save')
    await screen.findByText('Directory saved')
    expect(await getLdapConfig(auth)).toMatchObject({
      host: 'ldap2.northwind.example',
      user_base_dn: 'ou=everybody,dc=northwind',
    })
  })

  it('should never show in one tenant what was typed for another', async () => {
    const visit = await visitConsole({ path: '/providers/ldap' })
    const { user } = visit
    const settle = (host: string) =>
      waitFor(() => expect(valueOf('Host')).toBe(host))
    await screen.findByDisplayValue('ldap.northwind.example')
    await visit.fill({ Host: 'ldap.typed.example' })
    const enter = async (tenant: RegExp) => {
      await visit.press(/^Tenant/)
      await user.click(await screen.findByRole('option', { name: tenant }))
      await visit.press('Leave')
    }
    await enter(/^Northwind Logistics/)
    await settle('')
    expect(visit.href()).toMatch(/^\/providers\/ldap\?tenant=/)
    await visit.fill({ Host: 'ldap.typed.example' })
    await enter(/^Northwind Trading/)
    await settle('ldap.northwind.example')
    visit.history.back()
    await settle('')
  })

  it('should say how far it came with many users', async () => {
    const visit = await visitConsole({ path: '/providers/ldap' })
    const { user, emulator } = visit
    await visit.press('Attach users')
    for (const name of [/^Alice/, /^Bob/, /^Carol/])
      await user.click(await screen.findByRole('option', { name }))
    const admin = emulator.signIn('admin').token
    const bob = emulator.signIn('bob')
    await emulator.fetch(`/api/auth/0.1/users/${bob.auth_id}`, {
      method: 'DELETE',
      headers: { 'x-auth-token': admin },
    })
    await visit.press('Attach 3 users')
    await screen.findByText('1 of 3 users attached')
    await visit.press('Deselect Bob Okafor')
    await visit.press('Attach 2 users')
    await screen.findByText('2 users attached to “LDAP directory”')

    await visit.follow('Users')
    await visit.follow('Carol Lindqvist')
    await visit.show('Security')
    const method = await screen.findByRole('combobox', {
      name: 'Sign-in method',
    })
    expect(method).toHaveProperty('value', 'LDAP directory')
    await screen.findByText(/The password is stored and changed there/)
    // Out of sight, its choices would be too.
    method.scrollIntoView()
    await user.click(method)
    await user.click(
      await screen.findByRole('option', { name: 'Tenant default' }),
    )
    await visit.press('Save')
    await screen.findByLabelText('Current password')
    expect(visit.asked().join()).toContain('DELETE /idp/{idp_type}/users/')
  })

  it('should switch the debug log, and hide what opens the server', async () => {
    const visit = await visitConsole({ path: '/server', who: 'admin' })
    const debug = await screen.findByRole('switch', { name: /^Debug log/ })
    await visit.user.click(debug)
    await screen.findByText('Debug log turned on')
    expect(debug).toHaveProperty('checked', true)
    await visit.user.type(screen.getByRole('searchbox'), 'bootstrap_user_p')
    await screen.findByText('••••••')
    expect(document.body.textContent).not.toContain('admin-password')
    await visit.press('Show: bootstrap_user_password')
    await screen.findByText('admin-password')
  })

  it('should keep the configuration to the master tenant', async () => {
    await visitConsole({ path: '/server' })
    await screen.findByText('For server administrators only')
    await screen.findByText('Ready')
  })
})
