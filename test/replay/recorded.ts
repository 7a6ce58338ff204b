import { readdirSync, readFileSync } from 'node:fs'
import type { Exchange } from './exchange.ts'

export type Generation = 'modern' | 'legacy'

const folder = (generation: Generation) =>
  new URL(`./exchanges/${generation}/`, import.meta.url)

/** The recorded files of a generation, without `.json`. */
export function recordedFiles(generation: Generation): string[] {
  return readdirSync(folder(generation))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** A recorded file, both generations in the form of today's. */
export function recorded(file: string, generation: Generation): Exchange[] {
  const text = readFileSync(new URL(`${file}.json`, folder(generation)), 'utf8')
  if (generation === 'modern') return JSON.parse(text) as Exchange[]
  const exchanges = JSON.parse(withPlaceholders(text)) as Exchange[]
  return exchanges.map(({ name, request, response }) => ({
    name,
    request: { ...request, body: bodyOf(request.body) },
    response: { ...response, headers: lowerCased(response.headers) },
  }))
}

/** The recordings of 2020 have fixed values where those of today have placeholders. */
function withPlaceholders(text: string): string {
  return (
    text
      .replace(/aaaaaaaa-0000-4000-8000-0{10}(\d\d)/g, '{{uuid.$1}}')
      // The answer that gave it and the request that used it name it apart.
      .replaceAll('refresh-token-1', '{{uuid.12}}')
      .replace(/\bSTATE\b/g, '{{google.state}}')
      .replace(/1605556800(\.0)?/g, '"{{timestamp.epoch}}"')
      .replace(/2020-11-16T2\d:00:00\.0{6}\+00:00/g, '{{timestamp.offset}}')
      .replace(/2020-11-16T2\d:00:00\.0{6}/g, '{{timestamp.naive}}')
      .replace(/2020-11-16T2\d:00:00/g, '{{timestamp.seconds}}')
  )
}

/** A text was sent as it is. */
function bodyOf(body: unknown): unknown {
  return typeof body === 'string' ? { $raw: body } : body
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers)
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase(), value]),
  )
}
