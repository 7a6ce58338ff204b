import type { Context } from '../context.ts'
import { assertLoginIsFree, visibleUser } from '../domain/accounts.ts'
import { visibleGroup } from '../domain/groups.ts'
import { ok, type Reply } from '../route.ts'
import { backendsOf } from '../routes/status.ts'
import { apiError, conflict, internalError, Refusal } from '../wire/errors.ts'
import { email, required, text } from '../wire/fields.ts'
import { accept, invalidData, invalidSentence } from '../wire/invalid.ts'
import { without } from './answer.ts'
import { bodyOf, fieldsIn, withBody } from './context.ts'
import { readToken, signIn } from './tokens.ts'

type Handle = (context: Context) => Reply | Promise<Reply>

/** What an operation did otherwise, around what it does today. */
export type Override = (context: Context, handle: Handle) => ReturnType<Handle>

type Body = Record<string, unknown>

const username = { username: required(text({ min: 1, max: 256 })) }

/** A change whose answer lacks some of the object. */
const partial =
  (...names: string[]): Override =>
  async (context, handle) => {
    const { body } = await handle(context)
    const kept = Object.entries(body as Body).filter(([name]) =>
      names.includes(name),
    )
    return ok(Object.fromEntries(kept))
  }

/** What the database refused, the server did not catch. */
const uncaught =
  (...statuses: number[]): Override =>
  async (context, handle) => {
    try {
      return await handle(context)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status } = error.reply(context.now)
      throw statuses.includes(status) ? internalError() : error
    }
  }

/** Group names were unique in the whole server. */
async function assertGroupName(
  context: Context,
  except?: string,
): Promise<Context> {
  const body = await bodyOf(context)
  const { name } = fieldsIn(body)
  const isTaken = [...context.state.groups.values()].some(
    (group) => group.name === name && group.uuid !== except,
  )
  if (isTaken) {
    const message = `The name "${String(name)}" is already used`
    throw conflict('groups', 'name', message)
  }
  return withBody(context, body)
}

/** `total` counts what `search` leaves, before exact filters. */
const policies: Override = async (context, handle) => {
  const broad = new URLSearchParams()
  for (const name of ['search', 'recurse']) {
    const value = context.query.get(name)
    if (value !== null) broad.set(name, value)
  }
  const listed = await handle(context)
  const all = await handle(context.with({ query: broad }))
  const total = (all.body as { items: unknown[] }).items.length
  return ok({ ...(listed.body as Body), total })
}

const createUser: Override = async (context, handle) => {
  const body = await bodyOf(context)
  accept(username, body, invalidData('users'))
  return handle(withBody(context, body))
}

const replaceUser: Override = async (context, handle) => {
  const body = await bodyOf(context)
  accept(username, body, invalidData('users'))
  visibleUser(context, context.param('user_uuid'))
  return uncaught(409)(withBody(context, body), handle)
}

const registration = {
  email_address: required(email()),
  password: required(text({ min: 1 })),
  ...username,
}

const register: Override = async (context, handle) => {
  const body = await bodyOf(context)
  const given = accept(registration, body, invalidData('users'))
  // Today's server makes the tenant first and leaves it behind.
  assertLoginIsFree(context.state, 'username', given.username)
  assertLoginIsFree(context.state, 'email_address', given.email_address)
  return handle(withBody(context, body))
}

const policiesOfUser: Override = async (context, handle) => {
  const { body } = await handle(context)
  const { items, ...counts } = body as { items: { uuid: string }[] }
  const { policies } = context.state
  return ok({
    items: items.map((item) => ({
      ...item,
      config_managed: policies.get(item.uuid)?.config_managed === true,
    })),
    ...counts,
  })
}

/** The push tokens were four. */
const phone: Override = async (context, handle) => {
  const reply = await handle(context)
  const newer = ['apns_call_topic', 'apns_default_topic']
  return { ...reply, body: without(reply.body as Body, ...newer) }
}

const askReset: Override = (context, handle) => {
  if (!context.query.has('login')) return handle(context)
  const message = '"username" or "email" should be used'
  throw invalidSentence('reset')({ _schema: [{ message }] })
}

/**
 * `null` removed the password of the first user of the database, whoever that
 * was: nobody wants that in a test, so that it is refused here.
 */
const setPassword: Override = async (context, handle) => {
  const body = await bodyOf(context)
  if (fieldsIn(body).password !== null) return handle(withBody(context, body))
  throw apiError(400, {
    error_id: 'invalid-data',
    message: 'Field may not be null.',
    details: {},
    resource: 'reset',
  })
}

/** A directory was set up in a file, which nothing here reads. */
const isNoDirectory = (backend: string) => backend !== 'ldap_user'

/** It did not find its words for an address that is taken. */
const emails: Override = async (context, handle) => {
  try {
    return await handle(context)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reply(context.now).status !== 409) throw error
    const message = 'The email_address "None" is already used'
    throw conflict('users', 'email_address', message)
  }
}

/** By the method and path of today. */
export const overrides: Readonly<Record<string, Override>> = {
  'POST /token': signIn,
  'GET /token/{token_uuid}': readToken,
  'GET /backends': ({ config }) =>
    ok({ data: backendsOf(config).filter(isNoDirectory) }),
  'GET /policies': policies,
  'PUT /policies/{policy}': partial('uuid', 'name', 'description', 'acl'),
  'POST /groups': async (context, handle) =>
    handle(await assertGroupName(context)),
  'PUT /groups/{group_uuid}': async (context, handle) => {
    const group = visibleGroup(context)
    const next = await assertGroupName(context, group.uuid)
    return partial('uuid', 'name')(next, handle)
  },
  'POST /users': createUser,
  'PUT /users/{user_uuid}': replaceUser,
  'POST /users/register': register,
  'PUT /users/{user_uuid}/emails': emails,
  'PUT /admin/users/{user_uuid}/emails': emails,
  'GET /users/{user_uuid}/policies': policiesOfUser,
  'POST /tenants': uncaught(409),
  'DELETE /tenants/{tenant_uuid}': uncaught(400),
  'GET /users/{user_uuid}/external/mobile': phone,
  'POST /users/{user_uuid}/external/mobile': phone,
  'GET /users/password/reset': askReset,
  'POST /users/password/reset': setPassword,
}
