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

/** As much of Storybook's context as is used here. */
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
 * A Storybook decorator: gives each story an emulated wazo-auth, a signed-in
 * client and a `QueryClient` of its own, and disposes of them when the story
 * leaves the page. Stories never see each other, side by side on a docs page
 * included.
 *
 * Put it into `.storybook/preview.tsx` once; a story, or all of a file, then
 * differ by `parameters.wazoAuth`, which overrides the options given here
 * field by field. The story shows once its session is there, so a play
 * function looks for things by `findBy…`.
 *
 * @param options What every story starts from.
 * @throws while rendering, when the user, policy or tenant is not in the seed
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
 * What the decorator has made for a story, for its play function.
 *
 * @throws when the story has no decorator
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
    'This story has no wazo-auth: add withWazoAuth() to its decorators.',
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
