import type { Bindings } from './bindings.ts'
import type { Exchange } from './exchange.ts'

/** The request of a recording, with what its placeholders stand for. */
export function requestOf(
  origin: string,
  { request }: Exchange,
  bindings: Bindings,
): Request {
  const { method, path } = request
  const headers = new Headers({ 'user-agent': 'contract-recorder/1.0' })
  for (const [name, value] of Object.entries(request.headers)) {
    headers.set(name, bindings.fill(value))
  }
  const body = bodyOf(request.body, bindings)
  if (headers.get('content-type') === FORM) {
    headers.set('content-type', `${FORM}; boundary=${BOUNDARY}`)
  }
  const hasBody = body !== null && method !== 'GET' && method !== 'HEAD'
  const init = { method, headers, ...(hasBody ? { body } : {}) }
  const sent = new Request(`${origin}${bindings.fill(path)}`, init)
  // What the recorder sent without a type must not get one from `fetch`.
  if (!headers.has('content-type')) sent.headers.delete('content-type')
  return sent
}

function bodyOf(body: unknown, bindings: Bindings): string | null {
  if (body === null) return null
  const raw = (body as { $raw?: string }).$raw
  if (raw !== undefined) return bindings.fill(raw)
  const parts = (body as { $multipart?: Multipart }).$multipart
  if (parts === undefined) return bindings.fill(JSON.stringify(body))
  const fields = Object.entries(parts.fields).map(
    ([name, value]) => `name="${name}"\r\n\r\n${bindings.fill(value)}`,
  )
  const files = Object.entries(parts.files).map(
    ([name, { filename, content }]) =>
      `name="${name}"; filename="${filename}"\r\n\r\n${whole(content)}`,
  )
  const start = `--${BOUNDARY}\r\nContent-Disposition: form-data; `
  const all = [...fields, ...files].map((part) => `${start}${part}\r\n`)
  return `${all.join('')}--${BOUNDARY}--\r\n`
}

const FORM = 'multipart/form-data'
const BOUNDARY = 'recorded'

const whole = (content: string): string =>
  content.endsWith('{{truncated}}') ? METADATA : content

interface Multipart {
  fields: Record<string, string>
  files: Record<string, { filename: string; content: string }>
}

/** What the recording cut; the download in saml-config.json tells the rest. */
const METADATA = `<?xml version="1.0"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com/fake"><IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.com/sso"/></IDPSSODescriptor></EntityDescriptor>`
