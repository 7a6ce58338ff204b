/** What one call took of the CPU, and how much more the first one takes. */
export interface CpuShare {
  /** Microseconds. */
  median: number
  /** The first run's time over this one's, the median of the rounds. */
  ratio: number
}

/**
 * Measures several ways of doing the same, in turns, so that whatever slows
 * the machine slows them all.
 */
export async function compareCpu<TName extends string>(
  runs: Record<TName, () => Promise<unknown>>,
  calls: number,
  rounds = 11,
): Promise<Record<TName, CpuShare>> {
  const names = Object.keys(runs) as TName[]
  const times: Record<string, number[]> = {}
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      globalThis.gc?.()
      const before = process.cpuUsage()
      for (let call = 0; call < calls; call++) await runs[name]()
      const { user, system } = process.cpuUsage(before)
      // The first rounds warm up.
      if (round >= 0) (times[name] ??= []).push((user + system) / calls)
    }
  }
  const first = times[names[0]!]!
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        median: median(times[name]!),
        ratio: median(times[name]!.map((time, round) => first[round]! / time)),
      },
    ]),
  ) as Record<TName, CpuShare>
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
