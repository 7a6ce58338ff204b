import { assertMatcher } from './knownRoutes.ts'
import { matches, type RequestMatcher, type Where } from './requestMatcher.ts'
import {
  anything,
  assertShape,
  milliseconds,
  number,
  shape,
  type Shape,
  someOf,
} from './shape.ts'
import { corsOf } from './wire/cors.ts'

/** An answer that no working server gives. */
export type FaultAnswer =
  /** The connection fails: `fetch` rejects with a `TypeError`, as in a browser. */
  | 'offline'
  /** No answer ever arrives; only aborting the request ends it. */
  | 'hang'
  /** A reverse proxy's page: 502, `text/html`. */
  | 'bad gateway'
  /** The real answer, cut in the middle of its JSON. */
  | 'truncated'
  /** The real status with an empty body. */
  | 'empty'
  | {
      readonly status: number
      /**
       * A string is sent as it is, anything else as JSON. The server's own
       * refusals have an `error_id` or a `reason`; without one, a 4xx passes for
       * a proxy's.
       */
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }

/** A simulated fault, by default for every request from now on. */
export interface Fault {
  /** All requests by default; preflights only if it contains `OPTIONS`. */
  readonly on?: RequestMatcher
  /** The answer; without one, the request is only slow. */
  readonly answer?: FaultAnswer
  /** Milliseconds before anything happens. */
  readonly delay?: number
  /** How many requests it affects; by default all, until it is removed. */
  readonly times?: number
  /** How many matching requests to let pass first. @default 0 */
  readonly after?: number
}

/** The answers that have a name. */
export const NAMED_ANSWERS = [
  'offline',
  'hang',
  'bad gateway',
  'truncated',
  'empty',
] as const

const faultShape = someOf({
  on: anything,
  answer: anything,
  delay: milliseconds,
  times: shape('a number, 1 or more', (one) => Number(one) >= 1),
  after: number,
} satisfies Record<keyof Fault, Shape>)

/** A slip of the pen would be a fault that never hits, and a story without one. */
function assertFault(fault: Fault): void {
  assertShape(faultShape, fault, 'Fault')
  const { on, answer, delay } = fault
  assertMatcher(on)
  const isNamed = NAMED_ANSWERS.some((name) => name === answer)
  const status = typeof answer === 'object' ? answer?.status : undefined
  const isStatus = Number.isInteger(status) && status! >= 200 && status! < 600
  const isSlow = answer === undefined && delay !== undefined
  if (isSlow || isNamed || isStatus) return
  throw new Error(
    `A fault has a delay, or answers with { status: 503 }, ${NAMED_ANSWERS.join(', ')}, not with ${JSON.stringify(answer)}.`,
  )
}

type Armed = Fault & { seen: number }

/** The faults in force; the first that applies to a request hits it. */
export class Faults {
  #armed: Armed[] = []

  /** @returns the undo */
  add(fault: Fault): () => void {
    assertFault(fault)
    const armed: Armed = { ...fault, seen: 0 }
    this.#armed.push(armed)
    return () => {
      this.#armed = this.#armed.filter((one) => one !== armed)
    }
  }

  clear(): void {
    this.#armed = []
  }

  /** The fault that hits a request, which counts as a hit. */
  take(request: Request, where: Where): Fault | undefined {
    for (const fault of this.#armed) {
      if (!matches(fault.on, request, where)) continue
      fault.seen++
      const after = fault.after ?? 0
      const last = after + (fault.times ?? Infinity)
      if (fault.seen > after && fault.seen <= last) return fault
    }
    return undefined
  }
}

/** What a browser's `fetch` rejects with when there is no connection. */
const failedToFetch = (): TypeError => new TypeError('Failed to fetch')

/** A body with one of these is refused by `Response`. */
const isBodiless = (status: number) => [204, 205, 304].includes(status)

/** Turns the real answer into the broken one. */
export async function broken(
  answer: FaultAnswer,
  real: () => Promise<Response>,
  request: Request,
): Promise<Response> {
  if (answer === 'offline') throw failedToFetch()
  if (answer === 'hang') return await forever(request.signal)
  if (answer === 'bad gateway') {
    return new Response(
      '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
      { status: 502, headers: { 'content-type': 'text/html' } },
    )
  }
  if (typeof answer === 'object') {
    const { status, body, headers } = answer
    const isText = typeof body === 'string' || body === undefined
    const text = isText ? (body ?? null) : JSON.stringify(body)
    return new Response(isBodiless(status) ? null : text, {
      status,
      headers: {
        'content-type': 'application/json',
        ...corsOf(request),
        ...headers,
      },
    })
  }
  const response = await real()
  const { status, headers } = response
  const text = answer === 'empty' ? '' : await response.text()
  const half = text.slice(0, Math.floor(text.length / 2))
  return new Response(isBodiless(status) ? null : half, { status, headers })
}

async function forever(signal: AbortSignal): Promise<never> {
  await new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', resolve, { once: true })
  })
  throw signal.reason
}

/** Waits; an abort ends the wait as it ends a `fetch`. */
export async function delayed(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
  signal.throwIfAborted()
}
