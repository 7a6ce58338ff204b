/** Set by `.ci/run`; a failure names the seed and path that repeat it. */
const seed = process.env.WAZO_SEED

/** A landing is decided by what can be repeated, not by chance. */
export const seeded = seed ? { seed: Number(seed) } : {}
