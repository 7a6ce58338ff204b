import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { documentRoutes } from './documentRoutes.js'
import { filesBelow } from './files.js'

// The compiler leaves './x.ts' in declarations; what lies beside them is x.js.
for (const file of filesBelow('dist', '.d.ts')) {
  const text = readFileSync(file, 'utf8')
  const shipped = text.replace(
    /((?:from|import\() ?)(['"])(\.{1,2}\/[^'"]+)\.tsx?\2/g,
    '$1$2$3.js$2',
  )
  if (shipped !== text) writeFileSync(file, shipped)
}

// What is bundled keeps its licence beside it.
for (const name of ['hono', 'yaml']) {
  const folder = `dist/vendor/${name}`
  if (existsSync(folder)) {
    copyFileSync(`node_modules/${name}/LICENSE`, `${folder}/LICENSE`)
  }
}

// A lost 'use client' breaks a server-rendered page, and nothing here.
const directive = /^(\/\*[^]*?\*\/\s*|\/\/.*\s*)*['"]use client['"]/
for (const built of filesBelow('dist', '.js')) {
  const stem = built.replace(/^dist\//, '').replace(/\.js$/, '')
  const source = [`${stem}.ts`, `${stem}.tsx`].find((file) => existsSync(file))
  if (!source || !directive.test(readFileSync(source, 'utf8'))) continue
  if (!directive.test(readFileSync(built, 'utf8'))) {
    throw new Error(`${built} lost the 'use client' of ${source}`)
  }
}

await documentRoutes()
