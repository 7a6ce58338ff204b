import type { Reply } from './errors.ts'

/** Sends a browser elsewhere, with the page that Flask puts with it. */
export function redirect(status: 302 | 308, location: string): Reply {
  const href = location.replace(/[^!-~]+/g, encodeURIComponent)
  const shown = [href, location].map(escaped)
  return {
    status,
    type: 'text/html; charset=utf-8',
    headers: { location: href },
    body: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${shown[0]}">${shown[1]}</a>. If not, click the link.\n`,
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (letter) => `&${entities[letter]};`)

const entities: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': '#34',
  "'": '#39',
}
