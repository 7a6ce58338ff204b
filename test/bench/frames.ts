import type { CDPSession } from 'playwright'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of CPU. */
  tdur?: number
  args?: {
    name?: string
    frame_reporter?: { state?: string; affects_smoothness?: boolean }
  }
}

export interface Frames {
  all: number
  /** Those that whoever looked has missed. */
  dropped: number
  /** Milliseconds of CPU that the page's longest task took. */
  longest: number
}

/** What Chromium's trace tells of the frames while something goes on. */
export async function countFrames(
  session: CDPSession,
  run: () => Promise<unknown>,
): Promise<Frames> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) =>
    void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline.frame',
        'toplevel',
      ],
    },
  })
  await run()
  const isComplete = new Promise((resolve) =>
    session.once('Tracing.tracingComplete', resolve),
  )
  await session.send('Tracing.end')
  await isComplete
  session.off('Tracing.dataCollected', collect)
  const frames = events.flatMap(({ name, args }) =>
    name === 'PipelineReporter' ? (args?.frame_reporter ?? []) : [],
  )
  const isDropped = (frame: (typeof frames)[number]) =>
    frame.state === 'STATE_DROPPED' && frame.affects_smoothness
  return {
    all: frames.length,
    dropped: frames.filter(isDropped).length,
    longest: longestTask(events),
  }
}

function longestTask(events: readonly TraceEvent[]): number {
  // Of each page that is open: who is not looked at has nothing to do.
  const threads = new Set(
    events
      .filter(({ args }) => args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.flatMap(({ pid, tid, tdur = 0 }) =>
    threads.has(`${pid} ${tid}`) ? tdur : [],
  )
  return tasks.reduce((most, one) => Math.max(most, one), 0) / 1000
}
