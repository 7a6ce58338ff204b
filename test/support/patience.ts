/** For what is waited for, on a machine that runs every other test as well. */
export const patience = { timeout: 20_000 }
