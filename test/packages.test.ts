import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { packages } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, { version?: string }> }

it('should install one query-core, for two do not know each other', () => {
  const family = Object.entries(packages).filter(([path]) =>
    path.endsWith('node_modules/@tanstack/query-core'),
  )
  expect(family).toHaveLength(1)
})
