import { parse } from './attempt.ts'
import { isObject, isText } from './values.ts'

/**
 * Parses an answer, with the secrets of its request taken out: a server, or a
 * proxy before it, may quote what it was sent.
 */
export function redact(
  answer: unknown,
  { path, ...sent }: { path: string },
): unknown {
  const secrets = [...path.matchAll(/token[/=]([^/?&]+)/g)].map(([, it]) => it!)
  JSON.stringify(sent, (name, value: unknown) => {
    if (
      /token|authorization|password|secret|key|saml_s/.test(name) &&
      isText(value)
    )
      secrets.push(value.replace('Basic ', ''))
    return value
  })
  // Numbers and the server's own names may hold a secret by chance: they stay.
  return parse(answer, (name, value: unknown) =>
    // Assigned to an object, it would become its prototype.
    name === '__proto__'
      ? undefined
      : isText(value)
        ? hide(value, secrets)
        : isObject(value) && !Array.isArray(value)
          ? Object.fromEntries(
              Object.entries(value).map(([name, it]) => [
                /^[a-z_-]+$/.test(name) ? name : hide(name, secrets),
                it,
              ]),
            )
          : value,
  )
}

const hide = (text: string, secrets: string[]) =>
  secrets
    // Shorter ones cannot be told from ordinary words.
    .filter((secret) => secret.length >= 4)
    // It may be quoted as it is, or as it stands in the JSON that was sent.
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((hidden, secret) => hidden.replaceAll(secret, '…'), text)
