import type { Query, QueryClient } from '@tanstack/query-core'
import { performAll, type BulkResult } from './bulk.ts'
import { intend } from './intent.ts'
import type { MutationDefinition } from './mutation.ts'
import { overlayOf } from './overlay.ts'
import { onPageHide } from './pageEvents.ts'
import { refresh } from './perform.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** Options of `postpone`. */
export interface PostponeOptions {
  /** The undo window in milliseconds. @default 8000 */
  delay?: number | undefined
}

/** Mutations that are shown as done, and can still be undone. */
export interface Postponed<TInput, TOutput> {
  /** Undoes all of them; `false` if it was too late. */
  undo(this: void): boolean
  /** Sends them now; `false` if they were sent or undone already. */
  send(this: void): boolean
  /** Resolves when they can no longer be undone. */
  readonly closed: Promise<'sent' | 'undone'>
  /** One result per input; empty if undone. Never rejects. */
  readonly done: Promise<BulkResult<TInput, TOutput>[]>
}

/**
 * Shows a mutation of some inputs as done at once, and sends it after an undo
 * window. If the page closes first, the inputs are sent right away, as many as
 * the browser lets outlive the page; an `update…`, which reads before it
 * writes, is lost then. If the user changes or the page crashes, nothing is
 * sent.
 */
export function postpone<TInput, TOutput>(
  auth: WazoAuth,
  client: QueryClient,
  definition: MutationDefinition<TInput, TOutput>,
  inputs: readonly TInput[],
  { delay = 8_000 }: PostponeOptions = {},
): Postponed<TInput, TOutput> {
  // For the tenant of now.
  const { scope, clock } = auth
  const outdated = new Set<Query>()
  const writer = { auth, client, scope, keepalive: true, outdated }
  const overlay = overlayOf(client)
  const intents = intend(writer, definition, inputs)
  const changes = intents.map(({ hoped }) => hoped)
  let tell!: (how: 'sent' | 'undone') => void
  const closed = new Promise<'sent' | 'undone'>((resolve) => (tell = resolve))
  let done: Promise<BulkResult<TInput, TOutput>[]> = Promise.resolve([])
  let isOpen = true

  function close(how: 'sent' | 'undone'): boolean {
    if (!isOpen) return false
    isOpen = false
    clock.clearTimeout(timer)
    stopHiding()
    stopIdentity()
    tell(how)
    return true
  }

  function undo(): boolean {
    if (!close('undone')) return false
    void refresh(client, new Set(overlay.settle(changes)))
    return true
  }

  function dispatch(concurrency?: number): boolean {
    if (!close('sent')) return false
    done = performAll(writer, definition, intents, {
      concurrency,
    }).then(({ results }) => {
      // What a callback of the app has kept from being sent is shown no more.
      overlay.settle(changes)
      void refresh(client, outdated)
      return results
    })
    return true
  }

  overlay.show(changes)
  const timer = clock.setTimeout(dispatch, delay)
  const stopHiding = onPageHide(() => dispatch(Infinity))
  const stopIdentity = auth.onIdentityChange(undo)
  const send = () => dispatch()
  return { undo, send, closed, done: closed.then(() => done) }
}
