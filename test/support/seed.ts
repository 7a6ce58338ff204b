import fc from 'fast-check'

/**
 * Set by `.ci/run`: a landing is decided by what can be repeated, not by
 * chance. A failure names the seed and path that repeat it.
 */
const seed = process.env.WAZO_SEED

if (seed) fc.configureGlobal({ seed: Number(seed) })
