import { report, reportExactly } from '../report.ts'
import { effects } from './effects.tsx'
import { openapi } from './openapi.tsx'
import { ours } from './ours.tsx'
import { rtk } from './rtk.tsx'
import { twoAdmins } from './script.ts'
import { walk } from './walk.tsx'

// An admin's morning on four ways to get at data, the same screens on each.
// After every step the page has to show what the server says. The least
// number of requests is told by the server: what is shown and was unknown or
// has changed since, and the writes.

const layers = [ours, rtk, openapi, effects]

const walks = []
for (const layer of layers) walks.push(await walk(layer))
const [own, ...peers] = walks

for (const { name, requests, bytes, commits, more } of [own!, ...peers]) {
  const size = (bytes / 1000).toFixed(1)
  console.log(`${name}: ${requests} requests, ${size} kB, ${commits} commits`)
  for (const step of more) console.log(`  ${step}`)
}

for (const { name, problems } of [own!, ...peers]) {
  for (const problem of problems) console.log(`  ${problem}`)
  reportExactly(`${name}: what the page got wrong`, problems.length, 0)
}
// Fewer where an answer to a write tells what to show.
report('our requests', own!.requests, own!.least)
const asFew = peers.filter(({ requests }) => requests <= own!.requests)
reportExactly('peers with as few requests', asFew.length, 0)

// Beyond what is asked of the others: a PUT of this server replaces.
for (const layer of layers) {
  const { name, problems } = await walk(layer, twoAdmins)
  if (layer === ours) reportExactly('lost to two admins', problems.length, 0)
  for (const problem of problems) console.log(`  ${name}: ${problem}`)
}
