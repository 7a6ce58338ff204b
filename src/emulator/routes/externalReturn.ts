import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import type { Reply, Route } from '../route.ts'
import { notRouted } from '../wire/errors.ts'
import { grant } from './externalGrant.ts'

/** Connects a user who consented: who refused comes back without a code. */
function finish(context: Context): Reply {
  const { state, query } = context
  const key = query.get('state') ?? ''
  const asked = state.consentsAsked.get(key)
  if (asked === undefined) throw notRouted()
  state.consentsAsked.delete(key)
  const { type, user_uuid, scope } = asked
  const isThere = state.users.get(user_uuid) !== undefined
  if (query.has('code') && isThere) grant(context, type, user_uuid, scope)
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html>\n<html lang=en>\n<title>Done</title>\n<p>This window can be closed.</p>\n',
  }
}

/**
 * Where services send users back to. It is not the server's own: in the world it
 * is one that tells the server.
 */
export function returnRoutes({ google, microsoft }: Config): Route[] {
  const paths = [google, microsoft].map(
    ({ redirect_uri }) => new URL(redirect_uri, 'http://localhost').pathname,
  )
  return [...new Set(paths)].map((path) => ({
    method: 'GET',
    path,
    access: null,
    summary: 'Takes back a user from an external service',
    handle: finish,
  }))
}
