const LETTER = "[-!#$%&'*+/=?^`{}|~_\\p{L}\\p{N}]"
const LOCAL = new RegExp(`^(${LETTER}+(\\.${LETTER}+)*|"[^"\\s]*")$`, 'u')

const BYTE = '(25[0-5]|2[0-4]\\d|[01]?\\d?\\d)'
const DOMAIN = new RegExp(
  `^(([a-z\\d]([a-z\\d-]{0,61}[a-z\\d])?\\.)+[a-z\\d-]{2,}|localhost|\\[${BYTE}(\\.${BYTE}){3}\\])$`,
  'i',
)

/** Whether the server takes a text for an e-mail address. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  return (
    at > 0 &&
    LOCAL.test(text.slice(0, at)) &&
    (DOMAIN.test(domain) || DOMAIN.test(inAscii(domain)))
  )
}

/** A domain of other letters, as the DNS knows it. */
function inAscii(domain: string): string {
  const isPlain = !/[^\p{L}\p{M}\p{N}.-]/u.test(domain)
  return isPlain && URL.canParse(`http://${domain}`)
    ? new URL(`http://${domain}`).hostname
    : ''
}
