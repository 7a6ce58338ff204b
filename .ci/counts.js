import { readFileSync } from 'node:fs'

// Prints `passed failed skipped` of a vitest JSON report. A test that did not
// run did not pass, but for the scenarios of what a server does not have, and a
// project that found none of its tests proves nothing.

/** @type {{ numTotalTests: number, numPassedTests: number, testResults: { name: string, assertionResults: { status: string }[] }[] }} */
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

const inapplicable = testResults
  .filter(({ name }) => projects.contract.test(name.replaceAll('\\', '/')))
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'skipped').length
const failed = numTotalTests - numPassedTests - inapplicable + missing.length
console.log(
  [numPassedTests, failed, inapplicable]
    .map((count) => String(count))
    .join(' '),
)
