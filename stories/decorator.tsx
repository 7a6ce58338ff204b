import { QueryClientProvider } from '@tanstack/react-query'
import {
  useEffect,
  useLayoutEffect,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react'
import { WazoAuthProvider } from '../hooks/WazoAuthProvider.tsx'
import {
  createWorld,
  type WazoAuthStory,
  type WazoAuthStoryOptions,
} from './world.ts'

export type { StoryClock } from './clock.ts'
export type { StorySignIn } from './signedInAs.ts'
export type { WazoAuthStory, WazoAuthStoryOptions } from './world.ts'

/** The part of Storybook's context that is used here. */
export interface StoryContextLike {
  readonly parameters: Readonly<Record<string, unknown>>
  readonly loaded: Record<string, unknown>
}

/** Fits Storybook's `Decorator` for React, without importing Storybook. */
export type WazoAuthDecorator = (
  story: () => ReactElement,
  context: StoryContextLike,
) => ReactElement

/**
 * A Storybook decorator that gives each story its own emulated wazo-auth,
 * signed-in client and `QueryClient`, and disposes of them when the story
 * unmounts. Stories do not affect each other, not even on the same docs page.
 *
 * Add it once, in `.storybook/preview.tsx`. A story, or all stories of a file,
 * can then set `parameters.wazoAuth`, which overrides the options given here
 * field by field. The story renders once its session is there, so look for
 * elements with `findBy…` in a play function.
 *
 * @param options The defaults of every story.
 * @throws Error while rendering, if the user, policy or tenant is not in the seed.
 * @example
 * // .storybook/preview.tsx
 * export default { decorators: [withWazoAuth({ signedInAs: 'alice' })] }
 *
 * // Users.stories.tsx
 * export const Forbidden: Story = {
 *   parameters: {
 *     wazoAuth: { signedInAs: 'carol' } satisfies WazoAuthStoryOptions,
 *   },
 * }
 */
export function withWazoAuth(
  options: WazoAuthStoryOptions = {},
): WazoAuthDecorator {
  if (options instanceof Function)
    throw new Error('Call the decorator: decorators: [withWazoAuth()].')
  return (Story, { parameters, loaded }) => (
    <StoryWorld
      options={{ ...options, ...(parameters.wazoAuth as object | undefined) }}
      loaded={loaded}
    >
      <Story />
    </StoryWorld>
  )
}

/**
 * Returns what the decorator created for a story, for its play function.
 *
 * @throws Error if the story has no decorator.
 * @example
 * play: async (context) => {
 *   const { clock, emulator } = wazoAuthOf(context)
 *   clock.advance(60_000)
 * }
 */
export function wazoAuthOf({
  loaded,
}: Pick<StoryContextLike, 'loaded'>): WazoAuthStory {
  const { wazoAuth } = loaded as { wazoAuth?: WazoAuthStory }
  if (wazoAuth) return wazoAuth
  throw new Error(
    'This story has no wazo-auth: add withWazoAuth() to its decorators, and call this in its play function.',
  )
}

interface StoryWorldProps {
  options: WazoAuthStoryOptions
  loaded: Record<string, unknown>
  children: ReactNode
}

function StoryWorld({ options, loaded, children }: StoryWorldProps) {
  const [world] = useState(() => createWorld(options))
  const [opened, setOpened] = useState<{ failure?: unknown }>()

  // Before a play function starts. The innermost decorator was here first.
  useLayoutEffect(() => {
    loaded.wazoAuth ??= world
    return () => {
      if (loaded.wazoAuth === world) delete loaded.wazoAuth
    }
  }, [loaded, world])

  useEffect(() => world.hold(), [world])

  useEffect(() => {
    let isHere = true
    const show = (failure?: unknown) => {
      if (isHere) setOpened({ failure })
    }
    world.open().then(() => show(), show)
    return () => {
      isHere = false
    }
  }, [world])

  if (opened?.failure) throw opened.failure as Error
  return (
    opened && (
      <QueryClientProvider client={world.queryClient}>
        <WazoAuthProvider auth={world.auth}>{children}</WazoAuthProvider>
      </QueryClientProvider>
    )
  )
}
