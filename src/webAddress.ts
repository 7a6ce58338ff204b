import type { Endpoint, Plain } from './endpointTypes.ts'
import { malformed } from './error.ts'

/* @__NO_SIDE_EFFECTS__ */
/**
 * The same operation, for an answer that names where to send the browser:
 * rejects with `malformed` unless that is an http(s) address. It was written by
 * who set up an identity provider, and might be a script.
 */
export function toWeb<TInput, TOutput extends object>(
  endpoint: Endpoint<TInput, TOutput>,
  member: keyof TOutput & string,
): Endpoint<TInput, TOutput> {
  const call = endpoint as unknown as Plain<TOutput>
  const checked: Plain<TOutput> = async (...args) => {
    const answer = await call(...args)
    if (/^https?:\/\//i.test(String(answer[member]))) return answer
    throw malformed(endpoint.path, `without a web address in ${member}`)
  }
  return Object.assign(checked, endpoint) as never
}
