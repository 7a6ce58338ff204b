import type { WazoAuth } from '../../../src/index.ts'
import type { TabMessage } from '../../../src/token/channel.ts'
import type { Locks, Page } from './browser.ts'
import type { Machine } from './machine.ts'

/** A session of the server, as the rules remember it. */
interface Issued {
  token: string
  session: string
  owner: string
  /** Milliseconds. */
  lifetime: number
  /** The session whose refresh token it was made with. */
  parent: string | undefined
  /** Who has asked for it. */
  page: Page
  /** Whether the answer has reached the page that asked. */
  isReceived: boolean
  /** When, by both clocks, and after how many upsets. */
  receivedAt: number
  upsets: number
}

/** When a page last had a token's age confirmed, by both clocks. */
interface Anchor {
  first: number
  wall: number
  monotonic: number
}

/** What one page knows and has done. */
export interface Ledger {
  page: Page
  auth: WazoAuth
  current: Issued | undefined
  currentSince: number
  anchors: Map<string, Anchor>
  /** The server has said that they are dead. */
  refused: Set<string>
  deleted: Set<string>
  /** Signed out of: not to be sent any more. */
  banned: Set<string>
  /** First of the sessions that each of those was renewed from. */
  left: Set<Issued>
  /** When a renewal has taken their place. */
  superseded: Map<string, number>
  underWay: Map<string, number>
  /** Over by the page's own clocks, which the server's may outlive. */
  lapsed: Set<string>
  hasVerdict: boolean
  asksRenewal: number
  /** Sign-outs that revoke more than a token, perhaps with a fresh one. */
  takesBack: number
  wasSignedOut: boolean
}

export interface Call {
  method: string
  path: string
  token: string | null
  /** Names a request of the model's own, through its replay. */
  mark: string | undefined
  /** Whom such a request was asked for. */
  expectedUser: string | null | undefined
  refreshes: boolean
  base: string | undefined
}

export interface RuleOptions {
  isShared: boolean
  hasLocks: boolean
  locks: Locks
}

/** Watches everything that happens; what must not happen it writes down. */
export class Rules {
  readonly violations: string[] = []
  /** What has happened, for who reads a failure. */
  readonly trace: string[] = []
  readonly ledgers = new Map<Page, Ledger>()
  readonly issued = new Map<string, Issued>()
  readonly #sessions = new Map<string, Issued>()

  readonly machine: Machine
  readonly options: RuleOptions

  constructor(machine: Machine, options: RuleOptions) {
    this.machine = machine
    this.options = options
  }

  broken(page: Page, what: string): void {
    this.note(page, what.toUpperCase())
    this.violations.push(
      `tab ${String(page.id)} ${what}`,
      ...this.trace.slice(-30),
    )
  }

  note(page: Page, what: string): void {
    const moment = Math.round(this.machine.monotonic)
    this.trace.push(`${String(moment)} tab ${String(page.id)} ${what}`)
  }

  /** Throws what was broken so far. */
  assert(): void {
    if (this.violations.length > 0) throw new Error(this.violations.join('\n'))
  }

  open(page: Page, auth: WazoAuth): void {
    const ledger: Ledger = {
      page,
      auth,
      current: undefined,
      currentSince: 0,
      anchors: new Map(),
      refused: new Set(),
      deleted: new Set(),
      banned: new Set(),
      left: new Set(),
      superseded: new Map(),
      underWay: new Map(),
      lapsed: new Set(),
      hasVerdict: false,
      asksRenewal: 0,
      takesBack: 0,
      wasSignedOut: false,
    }
    this.ledgers.set(page, ledger)
    auth.token.subscribe(() => this.#onToken(ledger))
    auth.session.subscribe(() => this.#onSession(ledger))
  }

  #onToken(ledger: Ledger): void {
    const { machine } = this
    const details = ledger.auth.token.getSnapshot()
    const former = ledger.current
    ledger.current = details
      ? this.#sessions.get(details.session_uuid)
      : undefined
    ledger.currentSince = machine.monotonic
    const { current } = ledger
    this.note(ledger.page, `uses ${current?.session.slice(0, 4) ?? 'nothing'}`)
    if (former && current && former !== current)
      ledger.superseded.set(former.token, machine.monotonic)
    if (!current) return
    ledger.wasSignedOut = false
    if (
      ledger.banned.has(current.token) ||
      ledger.left.has(this.#root(current))
    )
      this.broken(ledger.page, 'is back in a session it has signed out of')
    this.#anchor(ledger, current.token)
    this.#checkCommit(ledger, current)
  }

  /** Of two pages that renew the same session, one has to give way. */
  #checkCommit(ledger: Ledger, made: Issued): void {
    const { hasLocks, locks } = this.options
    const { parent, session } = made
    // Others may only have heard of it.
    if (made.page !== ledger.page) return
    if (parent === undefined || !hasLocks || locks.timeouts > 0) return
    for (const other of this.ledgers.values()) {
      const { page, current, currentSince } = other
      if (other === ledger || page.isClosed || page.isFrozen || !current)
        continue
      const isSibling =
        current.session !== session && this.#descends(current, parent)
      if (isSibling && this.machine.monotonic - currentSince > 300)
        this.broken(ledger.page, 'committed a second renewal of one session')
    }
  }

  #descends({ parent }: Issued, session: string): boolean {
    if (parent === undefined) return false
    if (parent === session) return true
    const next = this.#sessions.get(parent)
    return !!next && this.#descends(next, session)
  }

  #root(issued: Issued): Issued {
    const parent = issued.parent && this.#sessions.get(issued.parent)
    return parent ? this.#root(parent) : issued
  }

  #onSession(ledger: Ledger): void {
    const { status, user } = ledger.auth.session.getSnapshot()
    this.note(ledger.page, `is ${status}`)
    if (status === 'reauthRequired' && ledger.current) {
      ledger.lapsed.add(ledger.current.token)
      ledger.current = undefined
    }
    // A shared session is told on as it is: without a refused refresh token.
    const isRefused = [...this.ledgers.values()].some((one) => one.hasVerdict)
    if (status === 'reauthRequired' && !isRefused)
      this.broken(ledger.page, 'lost its session without a verdict')
    if (status === 'signedOut' && user)
      this.broken(ledger.page, 'is signed out and somebody at once')
    if (status === 'signedIn' && !user)
      this.broken(ledger.page, 'is signed in and nobody')
  }

  /** The user signs out, here or in the page that says so. */
  leave(ledger: Ledger): void {
    for (const token of ledger.anchors.keys()) ledger.banned.add(token)
    if (ledger.current) ledger.left.add(this.#root(ledger.current))
    ledger.wasSignedOut = true
  }

  onMessage(page: Page, message: TabMessage): void {
    const ledger = this.ledgers.get(page)
    this.note(page, `hears ${message.type}`)
    if (!ledger || message.type !== 'signedOut') return
    const { current } = ledger
    if (!current || current.owner !== message.user) return
    if (
      !this.options.isShared ||
      this.#root(current).session === message.origin
    )
      this.leave(ledger)
  }

  onSend(page: Page, call: Call): void {
    const ledger = this.ledgers.get(page)!
    this.note(page, describe(call, this.issued))
    if (call.refreshes) this.#checkRenewal(ledger)
    if (call.method === 'DELETE' && call.path.startsWith('/token/'))
      this.#checkRevocation(ledger, call.path.slice(7))
    if (call.token !== null && call.expectedUser !== undefined)
      this.#checkRequest(ledger, call, call.token)
  }

  #checkRenewal(ledger: Ledger): void {
    const { page, current } = ledger
    const { hasLocks, locks } = this.options
    if (ledger.takesBack > 0) return
    if (!current) {
      this.broken(page, 'renews although nobody is signed in')
      return
    }
    if (ledger.banned.has(current.token))
      this.broken(page, 'renews what was signed out of')
    if (hasLocks && locks.timeouts === 0 && !locks.holds(page))
      this.broken(page, 'renews without the lock')
    const { token, lifetime, receivedAt, upsets } = current
    const left = lifetime - (this.machine.monotonic - receivedAt)
    const isDue = left <= Math.min(60_000, lifetime / 5) + 1_000
    const isUpset = this.machine.upsets > upsets
    if (!isDue && !isUpset && !ledger.asksRenewal && !ledger.refused.has(token))
      this.broken(page, `renews a good token, ${String(left)} ms early`)
  }

  #checkRevocation(ledger: Ledger, token: string): void {
    const { page } = ledger
    ledger.deleted.add(token)
    if (ledger.current?.token === token)
      this.broken(page, 'revokes the token in use')
    const since = ledger.superseded.get(token)
    if (since === undefined || ledger.wasSignedOut) return
    if (this.machine.monotonic - since >= 9_999) return
    if (ledger.underWay.get(token))
      this.broken(page, 'revokes a token that a request is using')
    if (this.options.isShared && !ledger.refused.has(token))
      this.broken(page, 'revokes a token that other tabs may be using')
  }

  #checkRequest(ledger: Ledger, call: Call, token: string): void {
    const { page } = ledger
    const issued = this.issued.get(token)
    const anchor = ledger.anchors.get(token)
    if (!issued || !anchor) {
      this.broken(page, 'sends a token that nobody gave it')
      return
    }
    if (![issued.owner, 'anybody'].includes(call.expectedUser!))
      this.broken(page, "sends another user's token")
    if (ledger.banned.has(token))
      this.broken(page, 'sends a token after signing out')
    if (ledger.refused.has(token) || ledger.deleted.has(token))
      this.broken(page, 'sends a token that it knows to be revoked')
    const { monotonic, wall } = this.machine
    if (monotonic - anchor.first >= issued.lifetime)
      this.broken(page, 'sends a token that it knows to be expired')
    const drift = wall - anchor.wall - (monotonic - anchor.monotonic)
    if (Math.abs(drift) > 5_001)
      this.broken(page, 'sends a suspect token unchecked')
  }

  /** The server has made a token. */
  onIssued(one: Omit<Issued, 'isReceived' | 'receivedAt' | 'upsets'>): Issued {
    const issued = { ...one, isReceived: false, receivedAt: 0, upsets: 0 }
    this.issued.set(one.token, issued)
    this.#sessions.set(one.session, issued)
    return issued
  }

  /** The answer reaches the page. */
  onReceived(issued: Issued): void {
    issued.isReceived = true
    issued.receivedAt = this.machine.monotonic
    issued.upsets = this.machine.upsets
  }

  #anchor({ anchors }: Ledger, token: string): void {
    const { wall, monotonic } = this.machine
    if (!anchors.has(token))
      anchors.set(token, { first: monotonic, wall, monotonic })
  }

  /** What a page is told about a token. */
  onAnswer(page: Page, call: Call, status: number, reason: unknown): void {
    const ledger = this.ledgers.get(page)!
    this.note(page, `gets ${String(status)}: ${describe(call, this.issued)}`)
    if (call.refreshes && status === 401) ledger.hasVerdict = true
    const isToken = call.path.startsWith('/token/')
    const token = isToken ? call.path.slice(7) : call.token
    if (!token || call.method === 'DELETE') return
    if (call.method === 'HEAD' && status === 204) {
      const anchor = ledger.anchors.get(token)
      const { wall, monotonic } = this.machine
      if (anchor) Object.assign(anchor, { wall, monotonic })
    }
    const isRefused = status === 401 && reason === 'not_found_or_expired'
    if ((call.method === 'HEAD' && status === 404) || isRefused)
      ledger.refused.add(token)
  }

  /** Nothing of an identity that has left can be read. */
  checkCache(page: Page, users: (string | null)[]): void {
    const user = this.ledgers.get(page)!.auth.session.getSnapshot().user
    for (const owner of users)
      if (owner !== (user?.uuid ?? null))
        this.broken(page, "shows another user's data")
  }

  /** Whether a token may still be alive when everything has come to rest. */
  mayLive(issued: Issued): boolean {
    if (!issued.isReceived || issued.page.isClosed) return true
    for (const { page, current, anchors, lapsed } of this.ledgers.values()) {
      if (current === issued && !page.isClosed) return true
      if (lapsed.has(issued.token)) return true
      // Its end was up to a page that has not lived to see it.
      if (page.isClosed && anchors.has(issued.token)) return true
    }
    return false
  }
}

/** Runs it, and counts it while it does. */
export function counted<TResult>(
  ledger: Ledger,
  count: 'asksRenewal' | 'takesBack',
  run: () => Promise<TResult>,
): Promise<TResult> {
  ledger[count]++
  return run().finally(() => ledger[count]--)
}

/** A call with the session instead of its token. */
function describe(
  { method, path, token, refreshes }: Call,
  issued: Map<string, Issued>,
): string {
  const nameOf = (one: string) => issued.get(one)?.session.slice(0, 4) ?? one
  const place = path.replace(/[^/]{36}/, nameOf)
  const from = refreshes ? ' by refresh token' : ''
  return `${method} ${place}${from}${token ? ` with ${nameOf(token)}` : ''}`
}
