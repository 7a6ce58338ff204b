import { published, type Route } from '../route.ts'

/** The API document, generated from the routes themselves. */
export function apiDocumentRoute(routes: () => readonly Route[]): Route {
  return {
    method: 'GET',
    path: '/api/api.yml',
    access: null,
    summary: 'Reads this document',
    handle: () => ({
      status: 200,
      type: 'application/x-yaml',
      body: apiDocument(routes()),
    }),
  }
}

function apiDocument(routes: readonly Route[]): string {
  const lines = [
    "swagger: '2.0'",
    'info:',
    '  title: wazo-auth',
    '  description: An emulated wazo-auth',
    "  version: '0.1'",
    'basePath: /0.1',
    'consumes: [application/json]',
    'produces: [application/json]',
    'securityDefinitions:',
    '  wazo_auth_basic: {type: basic}',
    '  wazo_auth_token: {type: apiKey, name: X-Auth-Token, in: header}',
    'paths:',
  ]
  const operations = routes.map((route) => ({
    ...route,
    path: published(route.path),
    access: route.access === null ? null : published(route.access),
  }))
  const paths = [...new Set(operations.map(({ path }) => path))].sort()
  for (const path of paths) {
    lines.push(`  ${path}:`)
    for (const route of operations) {
      if (route.path === path) lines.push(...operation(route))
    }
  }
  return `${lines.join('\n')}\n`
}

function operation({ method, path, access, summary }: Route): string[] {
  const required = access === null ? [] : [`**Required ACL**: \`${access}\``]
  return [
    `    ${method.toLowerCase()}:`,
    `      summary: ${JSON.stringify(summary)}`,
    ...required.map((text) => `      description: ${JSON.stringify(text)}`),
    `      operationId: ${operationId(method, path)}`,
    `      tags: [${path.split('/')[1] ?? ''}]`,
    `      security: ${access === null ? '[]' : '[{wazo_auth_token: []}]'}`,
    ...parameters(path),
    '      responses:',
    `        default: {description: ${JSON.stringify(summary)}}`,
  ]
}

function parameters(path: string): string[] {
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  if (names.length === 0) return []
  const lines = names.map((name) => {
    const format = name.endsWith('_uuid') ? ', format: uuid' : ''
    return `        - {name: ${name}, in: path, required: true, type: string${format}}`
  })
  return ['      parameters:', ...lines]
}

function operationId(method: string, path: string): string {
  const words = path.replace(/[{}]/g, '').split(/[^a-zA-Z0-9]+/)
  return [method.toLowerCase(), ...words.filter((word) => word !== '')].join(
    '_',
  )
}
