import { anyUser } from '../domain/accounts.ts'
import type { Context } from '../context.ts'
import { apiError } from '../wire/errors.ts'
import { noContent, ok, type Route } from '../route.ts'

function unsetExternal(type: string) {
  const message = `No such external auth: "${type}"`
  return apiError(404, {
    error_id: 'unknown-external-auth',
    message,
    details: { type },
    resource: type,
  })
}

function alreadySet(type: string) {
  const message = `This external authentication method has already been set: "${type}"`
  return apiError(409, {
    error_id: 'conflict',
    message,
    details: { type },
    resource: type,
  })
}

/** What is kept of a type, by user. */
function keptOf({ state }: Context, type: string): Map<string, unknown> {
  const kept = state.externals.get(type) ?? new Map<string, unknown>()
  state.externals.set(type, kept)
  return kept
}

export function createExternal(context: Context, type: string, body: unknown) {
  const user = anyUser(context, context.param('user_uuid'))
  const kept = keptOf(context, type)
  if (kept.has(user.uuid)) throw alreadySet(type)
  kept.set(user.uuid, body)
  return body
}

/** What a user has of a type, in the place of what was. */
export function keepExternal(
  context: Context,
  type: string,
  user_uuid: string,
  data: unknown,
): void {
  const kept = keptOf(context, type)
  // The database moves a changed row to the end of its unordered lists.
  kept.delete(user_uuid)
  kept.set(user_uuid, data)
}

export function replaceExternal(context: Context, type: string, body: unknown) {
  const user = anyUser(context, context.param('user_uuid'))
  keepExternal(context, type, user.uuid, body)
  return body
}

export function readExternal(context: Context, type: string): unknown {
  const user = anyUser(context, context.param('user_uuid'))
  const data = keptOf(context, type).get(user.uuid)
  if (data === undefined) throw unsetExternal(type)
  return data
}

const at = (type: string) => ({
  path: `/users/{user_uuid}/external/${type}`,
  access: `auth.users.{user_uuid}.external.${type}`,
})

export function readRoute(type: string): Route {
  const { path, access } = at(type)
  return {
    method: 'GET',
    path,
    access: `${access}.read`,
    summary: `Reads the ${type} credentials of a user`,
    handle: (context) => ok(readExternal(context, type)),
  }
}

export function deleteRoute(type: string): Route {
  const { path, access } = at(type)
  return {
    method: 'DELETE',
    path,
    access: `${access}.delete`,
    summary: `Forgets the ${type} credentials of a user`,
    handle(context) {
      const user = anyUser(context, context.param('user_uuid'))
      if (!keptOf(context, type).delete(user.uuid)) throw unsetExternal(type)
      return noContent()
    },
  }
}

/** A type of a plugin that is not the server's own: it keeps any document. */
export function pluginRoutes(type: string): Route[] {
  const { path, access } = at(type)
  return [
    readRoute(type),
    {
      method: 'POST',
      path,
      access: `${access}.create`,
      summary: `Sets the ${type} credentials of a user for the first time`,
      async handle(context) {
        return ok(createExternal(context, type, await context.json()))
      },
    },
    {
      method: 'PUT',
      path,
      access: `${access}.update`,
      summary: `Replaces the ${type} credentials of a user`,
      async handle(context) {
        const body = await context.json()
        readExternal(context, type)
        return ok(replaceExternal(context, type, body))
      },
    },
    deleteRoute(type),
  ]
}
