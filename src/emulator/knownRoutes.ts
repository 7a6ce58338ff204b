import { defaultConfig } from './config.ts'
import { legacyRoutes } from './legacy/routes.ts'
import { nearest } from './nearest.ts'
import { patternOf } from './requestMatcher.ts'
import { published } from './route.ts'
import { routes } from './routes.ts'
import { returnRoutes } from './routes/externalReturn.ts'

/** Throws if what a fault is on fits no request to any wazo-auth. */
export function assertMatcher(on: unknown): void {
  const isOwn = on instanceof RegExp || typeof on === 'function'
  if (on === undefined || isOwn) return
  const known = knownRoutes()
  const isKnown =
    typeof on === 'string' && known.some((route) => isOn(on, route))
  if (isKnown) return
  const wanted = String(on)
  const likely = nearest(wanted, known, 3).join(', ')
  throw new Error(
    `A fault is on a method and a path of wazo-auth, such as ${likely}, not "${wanted}". For any other request, give a RegExp or a function.`,
  )
}

/** Of servers of every age, with all that can be enabled. */
function knownRoutes(): string[] {
  const config = { ...defaultConfig, enabled_http_plugins: {} }
  const today = routes(config)
  const all = [
    ...today,
    ...legacyRoutes(today, 'transitional'),
    ...returnRoutes(config),
  ]
  const lines = all.map(({ method, path }) => `${method} ${published(path)}`)
  return [...new Set(lines)]
}

/** Whether a text is a route or a pattern of it, or a path that leads there. */
function isOn(text: string, route: string): boolean {
  const [method = '', path = ''] = route.split(' ')
  const methods = method === 'GET' ? 'GET|HEAD|OPTIONS' : `${method}|OPTIONS`
  const paths = path.replace(/{\w+}/g, '[^/?{}]+')
  return (
    new RegExp(`^((${methods}) )?${paths}$`).test(text) ||
    methods
      .split('|')
      .some((one) =>
        patternOf(text.startsWith('/') ? `${one} ${text}` : text).test(
          `${one} ${path}`,
        ),
      )
  )
}
