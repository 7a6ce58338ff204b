import { build, type Rollup } from 'vite'
import { describe, expect, it, vi } from 'vitest'

/** Everything that a browser is sent of the console. */
async function built(url: string): Promise<{ html: string; rest: string }> {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('VITE_WAZO_AUTH_URL', url)
  const { output } = (await build({
    mode: 'console',
    logLevel: 'silent',
    build: { write: false, minify: false },
  }).finally(() => vi.unstubAllEnvs())) as Rollup.RollupOutput
  const texts = output.map((file) =>
    file.type === 'chunk' ? file.code : String(file.source),
  )
  const html = texts.find((text) => text.startsWith('<!doctype html>'))!
  return { html, rest: texts.join('\n') }
}

describe('the console that is built', () => {
  const server = 'https://pbx.example/api/auth'

  it('should bring no login along where it serves a server', async () => {
    const { html, rest } = await built(server)
    expect(rest).toContain(server)
    expect(rest).not.toMatch(/admin-password|demo-password|proformatique/)
    // A mailed link is in no log but that of its own request.
    expect(html).toContain('<meta name="referrer" content="no-referrer" />')
    // Where scripts come from the origin alone, as files, it runs.
    expect(html).not.toMatch(/<script(?![^>]* src="\/)[^>]*>|<style| on\w+=/)
    expect(rest).not.toMatch(/\beval\(|\bnew Function\(/)
  })

  it('should bring them along for a demonstration', async () => {
    const { rest } = await built('')
    expect(rest).toMatch(/admin-password/)
  })
})
