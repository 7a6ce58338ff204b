import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { broken, delayed, type Fault, Faults } from './fault.ts'
import {
  assertLatency,
  assertOptions,
  configOf,
  contentsOf,
  type EmulatorOptions,
} from './options.ts'
import type { Mail } from './state/outbox.ts'
import { plant } from './seed/plant.ts'
import { keepForm } from './wire/form.ts'
import { type RequestLog, logged } from './requestLog.ts'
import { Server } from './server.ts'
import { type SignInOptions, type SignedIn, signIn } from './signIn.ts'

/** An in-memory wazo-auth. */
export interface Emulator {
  /**
   * Answers a request as wazo-auth does. It has the signature of the global
   * `fetch` and needs no `this`: pass it to a client as its `fetch`, or to any
   * server that speaks Fetch.
   *
   * @example
   * const { fetch } = createEmulator()
   * await fetch('http://localhost/0.1/backends')
   */
  fetch(
    this: void,
    input: string | URL | Request,
    init?: RequestInit,
  ): Promise<Response>
  /** The addresses that it answers, on any host: `/0.1/` behind its prefix. */
  readonly addresses: RegExp
  /**
   * Opens a session for a user, without a password and without a request.
   *
   * @param username A username or an e-mail address.
   * @throws Error if there is no such user, or no such option.
   * @example
   * const { token } = emulator.signIn('alice')
   */
  signIn(username: string, options?: SignInOptions): SignedIn
  /**
   * Simulates an error, a slow answer, or both. Throws if no request to wazo-auth
   * can match, or if there is no such answer.
   *
   * @returns A function that ends it.
   * @example
   * emulator.fault({ answer: 'offline' })
   * emulator.fault({ on: 'GET /users', answer: { status: 500 }, times: 1 })
   * emulator.fault({ on: 'POST /token', delay: 3000 })
   */
  fault(fault: Fault): () => void
  /** Ends all faults. */
  clearFaults(): void
  /**
   * Delay of every answer, in milliseconds; you can change it. Throws for anything
   * else.
   */
  latency: number | ((request: Request) => number)
  /** The last 50,000 requests, oldest first, without tokens, bodies or passwords. */
  readonly requests: readonly RequestLog[]
  /**
   * Mails that the server would have sent, oldest first. They contain tokens.
   */
  readonly outbox: readonly Mail[]
  /** The current settings. */
  readonly config: Config
  /**
   * Restores the seed and the initial faults and latency; removes all sessions,
   * requests and mails.
   */
  reset(): void
}

/** Enough for any test; a server that runs for weeks forgets the oldest. */
const MOST_REQUESTS = 50_000

/**
 * Creates an in-memory wazo-auth for tests, stories and demos. You can create
 * several; they share nothing. Throws for unknown options, and for a seed that
 * does not fit together.
 *
 * @example
 * const emulator = createEmulator({ seed: 'demo', latency: 200 })
 * const auth = createWazoAuth({ fetch: emulator.fetch, … })
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  assertOptions(options)
  const { clock = systemClock, faults: initial, latency = 0, prefix } = options
  const config = configOf(options)
  const prefixes = prefix === undefined ? ['', '/api/auth'] : [prefix]
  const server = new Server(config, prefixes)
  const contents = contentsOf(options)
  const faults = new Faults()
  let delay = latency
  const { onMail, onRequest } = options
  const start = () => {
    const planted = plant(config, contents, clock.now())
    if (onMail) planted.outbox.onMail = onMail
    return planted
  }
  let state = start()
  let requests: RequestLog[] = []

  const arm = () => {
    faults.clear()
    for (const fault of initial ?? []) faults.add(fault)
  }
  arm()

  const emulator: Emulator = {
    get latency() {
      return delay
    },
    set latency(next) {
      assertLatency(next)
      delay = next
    },
    async fetch(input, init) {
      const request = requestOf(input, init)
      const { signal } = request
      signal.throwIfAborted()
      const located = server.locate(request)
      const log = logged(located, clock.now())
      requests.push(log)
      if (requests.length > MOST_REQUESTS) requests.shift()
      const fault = faults.take(request, { ...log, path: located.path })
      const wait = typeof delay === 'function' ? delay(request) : delay
      if (wait > 0) await delayed(wait, signal)
      if (fault?.delay !== undefined) await delayed(fault.delay, signal)
      const real = () => server.handle(located, state, clock.now())
      const response =
        fault?.answer === undefined
          ? await real()
          : await broken(fault.answer, real, request)
      signal.throwIfAborted()
      log.status = response.status
      onRequest?.(log)
      return response
    },
    addresses: new RegExp(
      `^https?://[^/]+(${prefixes.map(literally).join('|')})/0\\.1/`,
    ),
    signIn: (username, given) =>
      signIn({ state, config, now: clock.now() }, username, given),
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    get requests() {
      return requests
    },
    get outbox() {
      return state.outbox.mails
    },
    config,
    reset() {
      state = start()
      requests = []
      delay = latency
      arm()
    },
  }
  return emulator
}

/** A text as a pattern that fits nothing else. */
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Addresses without a host are fine: nothing leaves the page. */
function requestOf(input: string | URL | Request, init?: RequestInit): Request {
  const isRelative = typeof input === 'string' && input.startsWith('/')
  const address = isRelative ? hostOfPage() + input : input
  const request = new Request(address, init)
  keepForm(request, init?.body)
  return request
}

/** So that links in mails lead back to the page. A sandboxed frame has no host. */
function hostOfPage(): string {
  const isHosted =
    typeof location !== 'undefined' && location.origin.startsWith('http')
  return isHosted ? location.origin : 'http://localhost'
}
