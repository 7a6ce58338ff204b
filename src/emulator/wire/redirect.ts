import type { Reply } from './errors.ts'

/** Sends a browser elsewhere, with the page that Flask puts with it. */
export const redirect = (status: 302 | 308, location: string): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  headers: { location },
  body: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${location}">${location}</a>. If not, click the link.\n`,
})
