import { build } from 'esbuild'
import { chromium, type Browser, type Page } from 'playwright'
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
  vi,
} from 'vitest'
import { chromiumFlags, findChromium } from '../../../.scripts/chromium.js'
import { createEmulator, type Emulator } from '../../../src/emulator/index.ts'
import { serve } from '../../../src/emulator/node.ts'
import type { Tab } from './page.ts'

declare const tab: Tab

// Real tabs of a real Chromium, on an emulator that listens. localhost is a
// secure context: there are Web Locks.

const patience = { timeout: 20_000, interval: 50 }
let browser: Browser
let script: string

beforeAll(async () => {
  const executablePath = findChromium()
  const [built, launched] = await Promise.all([
    build({
      entryPoints: [`${import.meta.dirname}/page.ts`],
      bundle: true,
      write: false,
      format: 'esm',
    }),
    chromium.launch({
      args: chromiumFlags,
      ...(executablePath && { executablePath }),
    }),
  ])
  script = built.outputFiles[0]!.text
  browser = launched
}, 60_000)

afterAll(() => browser.close())

/** A browser profile with its tabs, and the server they are from. */
async function profile(query: string) {
  const emulator = createEmulator()
  const fetch: Emulator['fetch'] = (input, init) => {
    const url = input instanceof Request ? input.url : input
    const { pathname } = new URL(url)
    if (pathname === '/')
      return page('<script type=module src=/page.js></script>')
    if (pathname === '/page.js') return page(script, 'text/javascript')
    return emulator.fetch(input, init)
  }
  const server = await serve({ fetch }, { port: 0, host: 'localhost' })
  const context = await browser.newContext()
  onTestFinished(async () => {
    await context.close()
    await server.close()
  })
  const open = async () => {
    const opened = await context.newPage()
    await opened.goto(`${server.url}/${query}`)
    return opened
  }
  const count = (method: string, status = 200) =>
    emulator.requests.filter(
      (request) =>
        request.method === method &&
        request.path.startsWith('/token') &&
        request.status === status,
    ).length
  const attempts = () =>
    emulator.requests.filter(({ method }) => method === 'POST').length
  return { attempts, context, emulator, open, count }
}

const page = (body: string, type = 'text/html') =>
  Promise.resolve(new Response(body, { headers: { 'content-type': type } }))

const statusOf = (one: Page) => one.evaluate(() => tab.status())
const sessionOf = (one: Page) => one.evaluate(() => tab.session())
const all = <TValue>(pages: Page[], ask: (one: Page) => Promise<TValue>) =>
  Promise.all(pages.map(ask))
const becomes = (pages: Page[], status: string) =>
  vi.waitFor(async () => {
    expect(new Set(await all(pages, statusOf))).toEqual(new Set([status]))
  }, patience)

/** Tabs that share a session of so many seconds. */
async function sharing(number: number, seconds: number, query = '?share') {
  const parts = await profile(query)
  const first = await parts.open()
  await becomes([first], 'signedOut')
  const pages = [first]
  while (pages.length < number) pages.push(await parts.open())
  await first.evaluate((life) => tab.signIn(life), seconds)
  await becomes(pages, 'signedIn')
  return { ...parts, first, pages }
}

describe('tabs of one browser', { timeout: 60_000 }, () => {
  it('should renew a session that six share once', async () => {
    const { count, pages } = await sharing(6, 6)
    // A slow machine sees another end, and another renewal.
    await vi.waitFor(async () => {
      const had = await all(pages, (one) => one.evaluate(() => tab.sessions()))
      expect(had[0]!.length).toBeGreaterThan(1)
      expect(had).toEqual(pages.map(() => had[0]))
      expect(count('POST')).toBe(had[0]!.length)
    }, patience)
    expect(await all(pages, (one) => one.evaluate(() => tab.list()))).toEqual(
      pages.map(() => 1),
    )
  })

  it('should give its session to a tab that comes later, and to a reload', async () => {
    const { first, open, count } = await sharing(2, 600)
    const late = await open()
    await becomes([late], 'signedIn')
    await first.reload()
    await becomes([first], 'signedIn')
    expect(await sessionOf(first)).toBe(await sessionOf(late))
    expect(count('POST')).toBe(1)
  })

  it('should recover when the tab that renews is closed in mid-flight', async () => {
    const { attempts, emulator, first, pages, count } = await sharing(3, 600)
    emulator.fault({ on: /^POST .*token/, answer: 'hang', times: 1 })
    void first.evaluate(() => tab.renew()).catch(() => undefined)
    await vi.waitFor(() => expect(attempts()).toBe(2), patience)
    await first.close()
    await pages[1]!.evaluate(() => tab.renew())
    expect(count('POST')).toBe(2)
    await vi.waitFor(async () => {
      expect(await sessionOf(pages[1]!)).toBe(await sessionOf(pages[2]!))
    }, patience)
  })

  it('should be delayed by a frozen tab, not stopped', async () => {
    const { attempts, context, emulator, first, pages } = await sharing(
      2,
      600,
      '?share&lock=1000',
    )
    emulator.fault({ on: /^POST .*token/, answer: 'hang', times: 1 })
    void first.evaluate(() => tab.renew()).catch(() => undefined)
    await vi.waitFor(() => expect(attempts()).toBe(2), patience)
    const session = await context.newCDPSession(first)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await pages[1]!.evaluate(() => tab.renew())
    expect(await pages[1]!.evaluate(() => tab.list())).toBe(1)
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await vi.waitFor(async () => {
      expect(await sessionOf(first)).toBe(await sessionOf(pages[1]!))
    }, patience)
  })

  it.each(['?share', ''])(
    'should survive being offline, and go on by itself (%s)',
    async (query) => {
      const { context, open, count } = await profile(query)
      const only = await open()
      await becomes([only], 'signedOut')
      await only.evaluate(() => tab.signIn(4))
      await context.setOffline(true)
      await vi.waitFor(async () => {
        expect(await only.evaluate(() => tab.failure())).toBe('offline')
      }, patience)
      expect(await statusOf(only)).toBe('signedIn')
      await context.setOffline(false)
      await vi.waitFor(() => expect(count('POST')).toBeGreaterThan(1), patience)
      expect(await only.evaluate(() => tab.list())).toBe(1)
    },
  )

  it.each(['?share', ''])(
    'should keep its secrets where nobody has chosen to see them (%s)',
    async (query) => {
      const { context, emulator, open } = await profile(query)
      const secrets = new Set(['demo-password'])
      const seen: string[] = []
      context.on('request', (request) => {
        const { 'x-auth-token': token } = request.headers()
        if (token) secrets.add(token)
        const [, refresh] =
          /"refresh_token":"([^"]+)/.exec(request.postData() ?? '') ?? []
        if (refresh) secrets.add(refresh)
      })
      context.on('console', (message) => void seen.push(message.text()))
      context.on('weberror', (error) => void seen.push(String(error.error())))
      const pages = [await open(), await open()]
      await becomes(pages, 'signedOut')
      const heard = () => all(pages, (one) => one.evaluate(() => tab.heard()))
      await pages[0]!.evaluate(() => tab.signIn(600))
      await pages[0]!.evaluate(() => tab.renew())
      emulator.fault({ on: /GET/, answer: { status: 500 }, times: 1 })
      for (const one of [pages[0]!, pages[0]!])
        seen.push(await one.evaluate(() => tab.list().then(String, tab.textOf)))
      const renewed = await heard()
      await pages[0]!.evaluate(() => tab.signOut())
      const shown = await all(pages, (one) => one.evaluate(() => tab.shown()))
      const holds = (text: string) =>
        [...secrets].filter((secret) => text.includes(secret))
      expect(secrets.size).toBeGreaterThan(2)
      expect(holds(JSON.stringify([seen, shown]))).toEqual([])
      // What is shared is told to the other tabs, and nothing else is.
      expect(holds(JSON.stringify(renewed)).length > 0).toBe(query !== '')
    },
  )

  it.each(['?share', ''])('should sign out together (%s)', async (query) => {
    const { open, count } = await profile(query)
    const pages = [await open(), await open(), await open()]
    await becomes(pages, 'signedOut')
    for (const one of pages) {
      if ((await statusOf(one)) !== 'signedIn')
        await one.evaluate(() => tab.signIn(600))
      if (query) await becomes(pages, 'signedIn')
    }
    await pages[1]!.evaluate(() => tab.signOut())
    await becomes(pages, 'signedOut')
    await vi.waitFor(
      () => expect(count('DELETE')).toBe(query ? 1 : 3),
      patience,
    )
  })
})
