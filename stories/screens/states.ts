import { onlineManager } from '@tanstack/react-query'
import type { Fault } from 'wazo-auth-query/emulator'
import { expect } from 'storybook/test'
import { given } from '../parts/given.ts'

interface Bench {
  canvas: {
    findByRole(
      role: string,
      options?: { name: string | RegExp },
    ): Promise<unknown>
    findByText(text: string | RegExp): Promise<unknown>
    queryByRole(role: string): unknown
  }
}

type On = NonNullable<Fault['on']>

/** No answer so far: the title, and the shape of rows to come. */
export const loading = (on: On, title: string) => ({
  parameters: given({ time: 'stands', fault: { on, answer: 'hang' } }),
  play: async ({ canvas }: Bench) => {
    await canvas.findByRole('heading', { name: title })
    await expect(canvas.queryByRole('table')).toBeNull()
  },
})

export const empty = (on: On, text: string | RegExp) => ({
  parameters: given({
    fault: {
      on,
      answer: { status: 200, body: { items: [], total: 0, filtered: 0 } },
    },
  }),
  play: async ({ canvas }: Bench) => {
    await canvas.findByText(text)
  },
})

export const failed = (on: On) => ({
  parameters: given({ fault: { on, answer: 'bad gateway' } }),
  play: async ({ canvas }: Bench) => {
    await canvas.findByRole('button', { name: /try again/i })
  },
})

/** Somebody who follows a link to a page that is not theirs. */
export const forbidden = (access: string) => ({
  parameters: given({ signedInAs: 'carol' }),
  play: async ({ canvas }: Bench) => {
    await canvas.findByText(access)
    await canvas.findByRole('link', { name: 'Go to the home page' })
  },
})

/** The network belongs to the whole page, so a story only plays its events. */
export const offline = (shown: string | RegExp) => ({
  beforeEach: () => () => onlineManager.setOnline(true),
  play: async ({ canvas }: Bench) => {
    await canvas.findByText(shown)
    window.dispatchEvent(new Event('offline'))
    await canvas.findByText(/You are offline/)
    await canvas.findByText(shown)
  },
})
