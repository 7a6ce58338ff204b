import { MutationObserver, type QueryClient } from '@tanstack/query-core'
import type { BulkResult } from './bulk.ts'
import type { WazoAuthError } from './error.ts'
import type { MutationDefinition } from './mutation.ts'
import { expected } from './optimistic.ts'
import { overlayOf } from './overlay.ts'
import { lookAround } from './sight.ts'
import type { WazoAuth } from './wazoAuth.ts'

/** How long it can be undone. */
export interface PostponeOptions {
  /** Milliseconds in which it can be undone. @default 8000 */
  delay?: number
}

/** Something that is shown as done, and not sent yet. */
export interface Postponed<TInput, TOutput> {
  /** Takes it back; `false` if it was too late. */
  undo(this: void): boolean
  /** Does not wait any longer; `false` if it was sent or undone already. */
  send(this: void): boolean
  /** What became of it. Never rejects. */
  readonly done: Promise<
    BulkResult<TInput, TOutput> | { input: TInput; status: 'undone' }
  >
}

/**
 * Shows what a mutation will change, and sends it after a while in which it
 * can be undone: nothing has happened before. A page that closes sends it
 * first, one that crashes does not, and with a change of identity it is undone.
 */
export function postpone<TInput, TOutput>(
  auth: WazoAuth,
  client: QueryClient,
  definition: MutationDefinition<TInput, TOutput>,
  input: TInput,
  { delay = 8_000 }: PostponeOptions = {},
): Postponed<TInput, TOutput> {
  const { scope, clock } = auth
  // For the tenant of now, and alive when the page is not.
  const options = definition(auth, { keepalive: true })
  const see = lookAround(client, scope)
  const done = { input, scope, see, output: undefined as TOutput }
  const change = expected(definition.traits, done)
  const overlay = overlayOf(client)
  const { addEventListener, removeEventListener } = globalThis as Partial<
    typeof globalThis
  >
  const { promise, resolve } =
    withResolvers<Awaited<Postponed<TInput, TOutput>['done']>>()
  let isOpen = true

  function close(): boolean {
    if (!isOpen) return false
    isOpen = false
    clock.clearTimeout(timer)
    removeEventListener?.('pagehide', send)
    stop()
    return true
  }

  function undo(): boolean {
    if (!close()) return false
    overlay.settle(change)
    resolve({ input, status: 'undone' })
    return true
  }

  function send(): boolean {
    if (!close()) return false
    // Until the mutation has shown the same.
    const end = () => overlay.settle(change)
    new MutationObserver(client, options).mutate(input).then(
      (data) => {
        end()
        resolve({ input, status: 'success', data })
      },
      (error: WazoAuthError) => {
        end()
        resolve({ input, status: 'error', error })
      },
    )
    return true
  }

  if (change) overlay.show(change)
  const timer = clock.setTimeout(send, delay)
  addEventListener?.('pagehide', send)
  const stop = auth.onIdentityChange(undo)
  return { undo, send, done: promise }
}

function withResolvers<T>() {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}
