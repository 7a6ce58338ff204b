import { Profiler } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { mount, until } from '../mount.ts'
import { LayerProvider, type Layer, type Place } from './layer.ts'
import { App, newName } from './screens.tsx'
import { morning, type Step } from './script.ts'
import { viewOf } from './views.tsx'
import { createWorld, type World } from './world.ts'

/** What a morning took, and what went wrong in it. */
export interface Walk {
  name: string
  requests: number
  bytes: number
  commits: number
  /** What it could have been done with. */
  least: number
  /** Steps that took more, and what they sent. */
  more: string[]
  problems: string[]
}

/** Walks through the morning; after each step the page is held to the server. */
export async function walk(
  make: (place: Place) => Layer,
  script: readonly Step[] = morning,
): Promise<Walk> {
  const world = createWorld()
  const layer = make(world.place)
  const problems = new Set<string>()
  let commits = 0
  const onCommit = () => {
    commits++
    for (const foreign of foreignRows()) problems.add(foreign)
  }
  const page = await mount(
    <Profiler id="page" onRender={onCommit}>
      <LayerProvider value={layer}>
        <layer.Provider>
          <App />
        </layer.Provider>
      </LayerProvider>
    </Profiler>,
  )
  const known = new Map<string, string>()
  const more: string[] = []
  let least = 0
  for (const step of script) {
    await until(() => !!buttonOf(step), `there: ${step.what}`)
    await step.meanwhile?.(world)
    buttonOf(step)!.click()
    await atRest(world)
    const needed = step.writes + (await hold(step, world, known, problems))
    const sent = world.calls()
    least += needed
    if (sent.length !== needed)
      more.push(
        `${step.what}: ${sent.length} for ${needed}: ${sent.join(', ')}`,
      )
  }
  if (document.querySelector('section')) problems.add('signed out, and shown')
  for (const problem of await world.leftovers(newName)) problems.add(problem)
  page.unmount()
  const { name } = layer
  return {
    name,
    ...world.counts,
    commits,
    least,
    more,
    problems: [...problems],
  }
}

const sections = () => [...document.querySelectorAll<HTMLElement>('section')]

/** Rows of another tenant than the one that the page says it shows. */
function foreignRows(): string[] {
  const page = document.querySelector<HTMLElement>('[data-tenant-shown]')
  return [...document.querySelectorAll<HTMLElement>('[data-tenant]')]
    .filter(({ dataset }) => dataset.tenant !== page?.dataset.tenantShown)
    .map(({ textContent }) => `of another tenant: ${textContent}`)
}

function buttonOf({ click, row }: Step): HTMLButtonElement | undefined {
  const all = document.querySelectorAll<HTMLButtonElement>(
    `[data-act="${click}"]`,
  )
  return [...all].find(
    (button) => !row || row(button.closest('article')!.textContent),
  )
}

/** No request for a while: what an answer leads to has begun by then. */
async function atRest(world: World): Promise<void> {
  for (let quiet = 0; quiet < 6; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    if (world.isBusy) quiet = 0
  }
}

/** How many shown answers were unknown before, or have changed since. */
async function hold(
  { what }: Step,
  world: World,
  known: Map<string, string>,
  problems: Set<string>,
): Promise<number> {
  let changed = 0
  for (const section of sections()) {
    const { asked = '', for: tenant } = section.dataset
    const truth = await world.ask(asked, { tenant })
    const text = JSON.stringify(truth)
    const key = `${tenant} ${asked}`
    if (known.get(key) !== text) changed++
    known.set(key, text)
    const wanted = renderToStaticMarkup(viewOf(asked)(truth as never))
    if (section.innerHTML !== wanted)
      problems.add(`${what}: ${asked} shows ${section.textContent}`)
  }
  return changed
}
