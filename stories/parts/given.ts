import type { WazoAuthStoryOptions } from '../decorator.tsx'

/** What a story starts from, checked by the compiler. */
export const given = (wazoAuth: WazoAuthStoryOptions) => ({ wazoAuth })
