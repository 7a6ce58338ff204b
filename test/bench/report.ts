/** Prints a count beside its target; the bench fails where it misses. */
export function report(what: string, count: number, most: number): void {
  const isMissed = count > most
  console.log(`${what}: ${count} (at most ${most})${isMissed ? ' MISSED' : ''}`)
  if (isMissed) process.exitCode = 1
}

/** The same for what must be no less. */
export function reportExactly(what: string, count: number, wanted: number) {
  const isMissed = count !== wanted
  console.log(`${what}: ${count} (of ${wanted})${isMissed ? ' MISSED' : ''}`)
  if (isMissed) process.exitCode = 1
}
