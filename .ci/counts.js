import { readFileSync } from 'node:fs'

// Prints `passed failed` of a vitest JSON report. A test that did not run did
// not pass, and a project that found none of its tests proves nothing.

/** @type {{ numTotalTests: number, numPassedTests: number, testResults: { name: string }[] }} */
const { numTotalTests, numPassedTests, testResults } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
)

const projects = {
  unit: /\/test\/.*\.test\.tsx?$/,
  hooks: /\/test\/hooks\/.*\.test\.tsx?$/,
  types: /\/test\/.*\.test-d\.tsx?$/,
  browser: /\/test\/browser\/.*\.test\.tsx?$/,
  replay: /\/test\/replay\/.*\.test\.ts$/,
  contract: /\/test\/contract\/.*\.test\.ts$/,
  stories: /\.stories\.tsx$/,
}
const missing = Object.entries(projects).filter(
  ([, path]) =>
    !testResults.some(({ name }) => path.test(name.replaceAll('\\', '/'))),
)
for (const [project] of missing) console.error(`no ${project} test has run`)

const failed = numTotalTests - numPassedTests + missing.length
console.log(`${String(numPassedTests)} ${String(failed)}`)
