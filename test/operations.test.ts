import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { operationsPage, operationsTable } from '../.scripts/operationsPage.js'
import {
  elsewhere,
  forBrowsers,
  operationOf,
} from '../.scripts/pythonClient.js'
import * as library from '../src/index.ts'
import { setup } from './support/setup.ts'

/** The reference client, call by call, and what it takes itself. */
const python = `
  token.new get is_valid check check_scopes revoke list delete
  backends.list
  policies.new get list edit delete add_access remove_access add_acl_template remove_acl_template
  users.new register get edit list delete request_confirmation_email change_password reset_password set_password update_emails add_policy remove_policy get_policies get_groups get_sessions remove_session get_tenants
  admin.update_user_emails
  groups.new get edit list delete add_user remove_user get_users add_policy remove_policy get_policies
  sessions.list delete
  tenants.new get edit list delete get_users get_policies get_domains move
  external.create update get delete list list_connected_users create_config update_config get_config delete_config
  refresh_tokens.list
  emails.confirm
  ldap_config.get update delete
  saml_config.get create update delete get_metadata get_acs_template
  saml.sso acs logout
  idp.list add_user add_users remove_user
  config.get patch
  status.check
`
const calls = python
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [command, names] = line.trim().split('.')
    return names!.split(' ').map((name) => `${command}.${name}`)
  })

const own = ['set_token', 'tenant_uuid', 'verify_certificate']

it('should have every call of the Python client', () => {
  expect(
    [...calls, ...own].filter(
      (call) => !(call in operationOf) && !(call in elsewhere),
    ),
  ).toEqual([])
})

it('should name operations that there are', () => {
  const mentioned = Object.values(elsewhere).flatMap((text) =>
    Array.from(
      text.matchAll(/`((?:list|get|move|update|replace|finish)[A-Z]\w+)/g),
      ([, name]) => name!,
    ),
  )
  for (const name of [...Object.values(operationOf), ...mentioned])
    expect(library).toHaveProperty(name)
})

it('should give every operation a definition and a hook', () => {
  const bare = operationsTable(library).filter(
    ({ definitions, hooks }) => !definitions.length || !hooks.length,
  )
  // They reject where a query would say no: for scripts, and for guards.
  expect(bare.map(({ name }) => name)).toEqual(['checkToken', 'checkStatus'])
})

it('should have an operation for every route of the server', async () => {
  const { auth } = setup({
    emulator: { enabled_http_plugins: { user_registration: true } },
  })
  const { paths } = parse(await library.getApiDocument(auth)) as {
    paths: Record<string, object>
  }
  const bare = (route: string) => route.replace(/{\w+}/g, '{}')
  const ours = operationsTable(library).flatMap(({ routes }) => routes)
  const known = [...ours, ...Object.keys(forBrowsers)].map(bare)
  const missing = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .map((method) => `${method.toUpperCase()} ${path}`)
      .filter((route) => !known.includes(bare(route))),
  )
  expect(missing).toEqual([])
})

it('should be the page that is in the documentation', () => {
  const page = readFileSync('stories/docs/operations.mdx', 'utf8')
  // If not: npm run docs:operations.
  expect(page).toBe(operationsPage(library))
})
