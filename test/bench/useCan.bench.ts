import { build } from 'esbuild'
import { chromium } from 'playwright'
import { chromiumFlags, findChromium } from '../../.scripts/chromium.js'
import { report, reportExactly } from './report.ts'
import type { Measured } from './useCanPage.tsx'

// A list of a thousand rows that ask three times each what may be done with
// the row, beside the same list that has its answers: in a real browser, with
// React as it is shipped.

const mostPercent = 10

const { outputFiles } = await build({
  stdin: {
    contents: `import { measure } from './useCanPage.tsx'
      globalThis.measure = measure`,
    resolveDir: 'test/bench',
  },
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  jsx: 'automatic',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
})

const executablePath = findChromium()
const browser = await chromium.launch({
  args: chromiumFlags,
  ...(executablePath && { executablePath }),
})
try {
  const page = await browser.newPage()
  // An origin, for the addresses of the client.
  await page.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await page.goto('http://localhost/')
  await page.addScriptTag({ content: outputFiles[0]!.text })
  const { asking, offering, requests, buttons } = await page.evaluate(() =>
    (globalThis as unknown as { measure: () => Promise<Measured> }).measure(),
  )
  // The best of many: what else the machine does drops out.
  const [asked, offered] = [Math.min(...asking), Math.min(...offering)]
  console.log(
    `1,000 rows: ${offered.toFixed(1)} ms without, ${asked.toFixed(1)} ms with 3,000 times useCan (median: ${median(offering).toFixed(1)}, ${median(asking).toFixed(1)})`,
  )
  const more = asked / offered - 1
  reportExactly('buttons of either list', buttons[0]!, buttons[1]!)
  report('requests by useCan', requests, 0)
  report('more scripting by useCan, %', Math.round(more * 100), mostPercent)
} finally {
  await browser.close()
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[sorted.length >> 1]!
}
