type Differences = Record<string, Record<string, string>>

const modern: Differences = {}

const legacy: Differences = {}

/**
 * Exchanges that the emulator answers otherwise than recorded, by generation,
 * file and name, with the reason. A name that matches after all fails the
 * replay: remove it.
 */
export const differences = { modern, legacy }
