import type { WazoAuthStoryOptions } from 'wazo-auth-query/storybook'

/** What a story starts from, checked by the compiler. */
export const given = (wazoAuth: WazoAuthStoryOptions) => ({ wazoAuth })
