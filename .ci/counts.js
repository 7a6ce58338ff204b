import { readFileSync } from 'node:fs'

// Prints `passed failed` of a vitest JSON report. A test that did not run did
// not pass, and a run of no test at all proves nothing.
const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
/** @type {{ numTotalTests: number, numPassedTests: number }} */
const { numTotalTests, numPassedTests } = report
const failed = numTotalTests === 0 ? 1 : numTotalTests - numPassedTests
console.log(`${String(numPassedTests)} ${String(failed)}`)
