import { QueryClient } from '@tanstack/query-core'
import { createEmulator, type Emulator } from '../../../src/emulator/index.ts'
import {
  browserTabs,
  createPolicy,
  createTokenProvider,
  createWazoAuth,
  listUsers,
  storedIn,
  usersQuery,
  type WazoAuth,
} from '../../../src/index.ts'
import { createAir, createLocks, createPage, type Page } from './browser.ts'
import { createDisk } from './disk.ts'
import { createMachine } from './machine.ts'
import { counted, Rules, type Call } from './rules.ts'

export interface Conditions {
  seed: number
  shareSession: boolean
  storage: 'memory' | 'local' | 'slow'
  hasLocks: boolean
  hasChannel: boolean
  /** Seconds. */
  lifetime: number
  /** How far the server's clock is ahead. Milliseconds. */
  serverAhead: number
}

export const users = ['alice', 'bob'] as const
export type User = (typeof users)[number]

export interface Tab {
  page: Page
  auth: WazoAuth
  queryClient: QueryClient
  /** Ends the renewal by itself. */
  stop: () => void
}

/** On what the model itself sends: no fault is for that. */
export const ownHeader = 'x-model'

const password = 'demo-password'
const baseURL = 'https://pbx.test/0.1'

/** A browser with its tabs, a network and a server. */
export class World {
  readonly machine
  readonly rules
  readonly locks
  readonly emulator: Emulator
  readonly tabs: Tab[] = []
  readonly #air
  readonly #disk
  readonly #promises: { what: string; page: Page; isSettled: boolean }[] = []
  readonly #written = new Map<string, number>()
  readonly #asked = new Map<string, string | null>()
  #ids = 0

  readonly conditions: Conditions

  constructor(conditions: Conditions) {
    this.conditions = conditions
    const machine = (this.machine = createMachine(conditions.seed))
    this.locks = createLocks(machine)
    this.#air = createAir(machine)
    this.#disk = createDisk(machine, conditions.storage === 'slow')
    const { shareSession, hasLocks, hasChannel, storage } = conditions
    this.rules = new Rules(machine, {
      isShared: shareSession,
      // Without a way to tell each other there is nothing to agree on.
      hasLocks: hasLocks && (hasChannel || storage !== 'memory'),
      locks: this.locks,
    })
    this.#air.onDeliver = (page, message) => this.rules.onMessage(page, message)
    this.emulator = createEmulator({
      clock: { now: () => machine.truth + conditions.serverAhead },
      default_token_lifetime: conditions.lifetime,
      seed: {
        policies: [
          { name: 'all', acl: ['#'] },
          { name: 'reader', acl: ['auth.users.read', 'auth.users.#'] },
        ],
        users: [
          { username: 'alice', policies: ['all'] },
          { username: 'bob', policies: ['reader'] },
        ],
      },
    })
  }

  open(): void {
    if (this.tabs.length >= 4) return
    const { conditions, machine } = this
    const page = createPage(machine, ++this.#ids)
    const { clock } = page
    const tokenProvider = createTokenProvider({
      clientId: 'model',
      clock,
      random: () => machine.random(1),
      parking: { requests: 10, patience: 30_000 },
      tabs: browserTabs({
        shareSession: conditions.shareSession,
        clock,
        lock: conditions.hasLocks ? this.locks.of(page) : (_, run) => run(),
        openChannel: conditions.hasChannel
          ? this.#air.of(page)
          : () => ({ post: () => undefined, close: () => undefined }),
      }),
      ...(conditions.storage !== 'memory' && {
        storage: storedIn(this.#disk.of(page)),
      }),
    })
    const queryClient = new QueryClient()
    const auth = createWazoAuth({
      baseURL,
      tokenProvider,
      queryClient,
      clock,
      fetch: this.#fetchOf(page),
    })
    this.rules.open(page, auth)
    const { addEventListener } = globalThis
    globalThis.addEventListener = ((_: string, run: () => void) =>
      page.listen(run)) as typeof globalThis.addEventListener
    const stop = auth.start()
    globalThis.addEventListener = addEventListener
    this.tabs.push({ page, auth, queryClient, stop })
  }

  breakStorage(isBroken: boolean): void {
    this.#disk.isBroken = isBroken
    if (isBroken) this.#loseCommonGround()
  }

  /** Who agrees by the storage alone cannot without it. */
  #loseCommonGround(): void {
    const { shareSession, hasChannel } = this.conditions
    if (!shareSession || !hasChannel) this.rules.options.hasLocks = false
  }

  corruptStorage(): void {
    this.#loseCommonGround()
    this.#disk.content = { version: 1, grant: { token: 'x' } }
  }

  close({ page }: Tab): void {
    page.close()
    this.locks.release(page)
    this.tabs.splice(
      this.tabs.findIndex((tab) => tab.page === page),
      1,
    )
  }

  #fetchOf(page: Page): typeof fetch {
    const { machine, rules, emulator } = this
    const latency = () => 5 + machine.random(machine.random(1) < 0.1 ? 3e3 : 80)
    return (input, init) =>
      new Promise<Response>((resolve, reject) => {
        const { signal, ...rest } = init ?? {}
        const failed = () => reject(new TypeError('Failed to fetch'))
        const request = new Request(input, rest)
        const call = this.#read(page, request, rest.body)
        rules.onSend(page, call)
        const { underWay } = rules.ledgers.get(page)!
        const count = (by: number) => {
          if (call.token === null) return
          underWay.set(call.token, (underWay.get(call.token) ?? 0) + by)
        }
        count(1)
        let isAborted = false
        let issued: ReturnType<Rules['onIssued']> | undefined
        signal?.addEventListener('abort', () => {
          if (!isAborted) count(-1)
          isAborted = true
          // Out of time, although the answer was there but not read yet.
          if (issued) issued.isReceived = false
          reject(new DOMException('aborted', 'AbortError'))
        })
        const arrive = (run: () => void) =>
          page.deliver(() => {
            if (isAborted) return
            isAborted = true
            count(-1)
            run()
          })
        machine.later(latency(), () => {
          if (!machine.online) return arrive(failed)
          void emulator.fetch(request).then(
            async (response) => {
              const body = await response.clone().text()
              issued = this.#issued(page, call, response.status, body)
              machine.later(latency(), () =>
                arrive(() => {
                  if (!machine.online) return failed()
                  if (issued) rules.onReceived(issued)
                  rules.onAnswer(page, call, response.status, reasonOf(body))
                  resolve(response)
                }),
              )
            },
            () => arrive(failed),
          )
        })
      })
  }

  #read(page: Page, { url, method, headers }: Request, body: unknown): Call {
    const { pathname, search } = new URL(url)
    const mark = /r\d+/.exec(search + String(body))?.[0]
    const ledger = this.rules.ledgers.get(page)
    return {
      method,
      path: pathname.replace('/0.1', ''),
      token: headers.get('x-auth-token'),
      mark,
      expectedUser: mark === undefined ? undefined : this.#asked.get(mark),
      refreshes: method === 'POST' && /"refresh_token"/.test(String(body)),
      base: ledger?.current?.session,
    }
  }

  #issued(
    page: Page,
    { method, path, refreshes, base }: Call,
    status: number,
    body: string,
  ) {
    if (method === 'POST' && path === '/policies' && status === 200) {
      const name = /r\d+/.exec(body)?.[0] ?? ''
      this.#written.set(name, (this.#written.get(name) ?? 0) + 1)
    }
    if (method !== 'POST' || path !== '/token' || status !== 200) return
    let data: Record<string, string>
    try {
      ;({ data } = JSON.parse(body) as { data: Record<string, string> })
    } catch {
      return
    }
    const at = (name: string) => Date.parse(`${data[name]!.slice(0, 23)}Z`)
    return this.rules.onIssued({
      token: data.token!,
      session: data.session_uuid!,
      owner: data.auth_id!,
      lifetime: at('utc_expires_at') - at('utc_issued_at'),
      parent: refreshes ? base : undefined,
      page,
    })
  }

  /** Every promise has to settle in the end. */
  #follow<TValue>(what: string, page: Page, promise: Promise<TValue>): void {
    const entry = { what, page, isSettled: false }
    this.#promises.push(entry)
    const settle = () => void (entry.isSettled = true)
    promise.then(settle, settle)
  }

  #mark({ auth }: Tab): string {
    const mark = `r${String(++this.#ids)}`
    const { status, user } = auth.session.getSnapshot()
    const nobody = status === 'restoring' ? 'anybody' : null
    this.#asked.set(mark, user?.uuid ?? nobody)
    return mark
  }

  read(tab: Tab, signal?: AbortSignal): void {
    const input = { search: this.#mark(tab), limit: 1 }
    this.#follow('read', tab.page, listUsers(tab.auth, input, { signal }))
  }

  query(tab: Tab): void {
    const options = usersQuery(tab.auth, { search: this.#mark(tab), limit: 1 })
    const query = { ...options, retry: false, gcTime: Infinity }
    this.#follow('query', tab.page, tab.queryClient.fetchQuery(query as never))
  }

  write(tab: Tab): void {
    const name = this.#mark(tab)
    const created = createPolicy(tab.auth, { body: { name } })
    this.#follow('write', tab.page, created)
    created.then(
      () => {
        if (this.#written.get(name) !== 1)
          this.rules.broken(tab.page, 'has written not once')
      },
      () => undefined,
    )
  }

  signIn({ auth, page }: Tab, username: User): void {
    this.#follow('signIn', page, auth.signIn({ username, password }))
  }

  signOut(tab: Tab, scope: 'session' | 'client' | 'everywhere'): void {
    const ledger = this.rules.ledgers.get(tab.page)!
    this.rules.leave(ledger)
    // It empties the storage, of another tab's session too.
    this.#loseCommonGround()
    const signOut = () => tab.auth.signOut({ scope })
    const promise =
      scope === 'session' ? signOut() : counted(ledger, 'takesBack', signOut)
    this.#follow('signOut', tab.page, promise)
  }

  renew({ auth, page }: Tab): void {
    const ledger = this.rules.ledgers.get(page)!
    this.#follow('renew', page, counted(ledger, 'asksRenewal', auth.renew))
  }

  /** Somebody else ends the session in use. */
  async revokeSession({ page }: Tab): Promise<void> {
    const token = this.rules.ledgers.get(page)!.current?.token
    if (token) await this.#do('DELETE', `/token/${token}`)
  }

  async revokeRefreshTokens(username: User): Promise<void> {
    const { token } = this.emulator.signIn(username, { expiration: 9e6 })
    await this.#do('DELETE', '/users/me/tokens/model', token)
    await this.#do('DELETE', `/token/${token}`)
  }

  #do(method: string, path: string, token = ''): Promise<Response> {
    const headers = { [ownHeader]: '1', 'x-auth-token': token }
    return this.emulator.fetch(`/0.1${path}`, { method, headers })
  }

  /** After each step. */
  check(): void {
    for (const { page, queryClient } of this.tabs) {
      const shown = queryClient.getQueryCache().getAll()
      const owners = shown
        .filter(({ state }) => state.data !== undefined)
        .map(({ queryKey }) => (queryKey[1] as { user: string }).user)
      this.rules.checkCache(page, owners)
    }
    this.rules.assert()
  }

  /** Everything works again and has time to come to rest. */
  async comeToRest(): Promise<void> {
    const { machine } = this
    machine.online = true
    this.emulator.clearFaults()
    this.breakStorage(false)
    for (const { page } of this.tabs) page.thaw()
    for (const wait of [20_000, 61_000, 16_000]) {
      for (const { page } of this.tabs) page.wake()
      await machine.advance(wait)
    }
    // No renewal any more, but time to revoke what the last one replaced.
    for (const { stop } of this.tabs) stop()
    await machine.advance(16_000)
    for (const { what, page, isSettled } of this.#promises)
      if (!isSettled && !page.isClosed)
        this.rules.broken(page, `${what} has not settled`)
    for (const issued of this.rules.issued.values()) {
      if (this.rules.mayLive(issued)) continue
      const { token } = issued
      const { status } = await this.#do('HEAD', `/token/${token}`)
      if (status === 204)
        this.rules.broken(
          issued.page,
          `left session ${issued.session.slice(0, 4)} behind`,
        )
    }
    if (!this.#agrees())
      this.rules.violations.push('tabs that share have different sessions')
    this.check()
  }

  /** Who shares a session ends in the same one. */
  #agrees(): boolean {
    const { shareSession, hasChannel } = this.conditions
    if (!shareSession || !hasChannel) return true
    const sessions = this.tabs.flatMap(
      ({ page }) => this.rules.ledgers.get(page)!.current ?? [],
    )
    return new Set(sessions).size < 2
  }

  dispose(): void {
    for (const { auth, queryClient } of this.tabs) {
      auth.dispose()
      queryClient.clear()
    }
  }
}

function reasonOf(body: string): unknown {
  try {
    const { details } = JSON.parse(body) as { details?: { reason?: unknown } }
    return details?.reason
  } catch {
    return undefined
  }
}
