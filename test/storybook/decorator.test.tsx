// @vitest-environment jsdom
import {
  act,
  cleanup,
  configure,
  render,
  screen,
  within,
} from '@testing-library/react'
import { Component, StrictMode, type ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useSession, useUpdateUser, useUsers } from '../../hooks/index.ts'
import { listUsers } from '../../src/index.ts'
import {
  wazoAuthOf,
  withWazoAuth,
  type StoryContextLike,
  type WazoAuthStoryOptions,
} from '../../stories/decorator.tsx'
import { patience } from '../support/patience.ts'

configure({ asyncUtilTimeout: patience.timeout })

afterEach(cleanup)

function Users() {
  const { status } = useSession()
  const users = useUsers({ order: 'username' })
  const update = useUpdateUser()
  const first = users.data?.items[0]
  return (
    <section aria-label={status}>
      {users.error?.message}
      {first && (
        <button
          onClick={() =>
            update.mutate({
              user_uuid: first.uuid,
              body: { firstname: 'Renamed' },
            })
          }
        >
          {first.firstname}
        </button>
      )}
    </section>
  )
}

const contextOf = (wazoAuth?: WazoAuthStoryOptions): StoryContextLike => ({
  parameters: { wazoAuth },
  loaded: {},
})

function show(options: WazoAuthStoryOptions, context = contextOf()) {
  const decorate = withWazoAuth(options)
  return render(decorate(() => <Users />, context))
}

class Catch extends Component<
  { children: ReactNode },
  { message: string | undefined }
> {
  override state: { message: string | undefined } = { message: undefined }

  static getDerivedStateFromError(error: Error) {
    return { message: error.message }
  }

  override render() {
    return this.state.message ?? this.props.children
  }
}

describe('withWazoAuth', () => {
  it('should show a story to who is signed in', async () => {
    show({ signedInAs: 'bob' })
    await screen.findByRole('button', { name: 'Alice' })
    expect(screen.getByRole('region', { name: 'signedIn' })).toBeTruthy()
  })

  it('should sign nobody in for null', async () => {
    show({ signedInAs: null })
    await screen.findByRole('region', { name: 'signedOut' })
  })

  it('should let the parameters of a story override its options', async () => {
    const context = contextOf({ signedInAs: { acl: ['auth.users.me.#'] } })
    show({ signedInAs: 'bob', latency: 0 }, context)
    await screen.findByText(/auth.users.read|nauthorized/)
    const { auth } = wazoAuthOf(context)
    expect(auth.token.getSnapshot()?.acl).toEqual(['auth.users.me.#'])
  })

  it('should sign in with the accesses of one policy', async () => {
    const context = contextOf({ signedInAs: { policy: 'auditor' } })
    show({}, context)
    await screen.findByRole('region')
    const { auth } = wazoAuthOf(context)
    expect(auth.token.getSnapshot()?.acl).toContain('auth.#.read')
  })

  it('should act for a tenant by its slug', async () => {
    const context = contextOf({ signedInAs: 'olivia', tenant: 'logistics' })
    show({}, context)
    await screen.findByRole('region')
    const { auth } = wazoAuthOf(context)
    const { items } = await listUsers(auth, { search: 'gina' })
    expect(items).toHaveLength(1)
    expect(auth.scope.tenant).toBe(items[0]?.tenant_uuid)
  })

  it('should keep stories side by side apart', async () => {
    const decorate = withWazoAuth()
    const contexts = [contextOf(), contextOf()] as const
    render(
      <>
        {contexts.map((context, index) => (
          <div key={index} data-testid={index}>
            {decorate(
              () => (
                <Users />
              ),
              context,
            )}
          </div>
        ))}
      </>,
    )
    const one = within(screen.getByTestId('0'))
    const other = within(screen.getByTestId('1'))
    const button = await one.findByRole('button', { name: 'Alice' })
    await other.findByRole('button', { name: 'Alice' })
    act(() => button.click())
    await one.findByRole('button', { name: 'Renamed' })
    expect(other.getByRole('button', { name: 'Alice' })).toBeTruthy()
    const [first, second] = contexts.map(wazoAuthOf)
    expect(first?.emulator).not.toBe(second?.emulator)
    expect(first?.queryClient).not.toBe(second?.queryClient)
  })

  it('should be in force with its faults from the first render on', async () => {
    const context = contextOf({ fault: { answer: { status: 503 } } })
    show({}, context)
    await screen.findByText(/503/)
  })

  it('should dispose of everything with the story', async () => {
    const context = contextOf()
    const { unmount } = show({}, context)
    await screen.findByRole('button', { name: 'Alice' })
    const { queryClient, clock, emulator } = wazoAuthOf(context)
    unmount()
    await Promise.resolve()
    const { length } = emulator.requests
    clock.advance(10 * 7_200_000)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
    expect(emulator.requests).toHaveLength(length)
    expect(() => wazoAuthOf(context)).toThrow('withWazoAuth()')
  })

  it('should survive strict mode', async () => {
    const context = contextOf()
    const decorate = withWazoAuth()
    render(
      <StrictMode>
        {decorate(
          () => (
            <Users />
          ),
          context,
        )}
      </StrictMode>,
    )
    await screen.findByRole('button', { name: 'Alice' })
    const { emulator } = wazoAuthOf(context)
    const tokens = emulator.requests.filter(({ path }) => /token/.test(path))
    expect(tokens).toHaveLength(1)
  })

  it('should keep its world through a change of arguments', async () => {
    const decorate = withWazoAuth()
    const before = contextOf()
    const { rerender } = render(decorate(() => <Users />, before))
    await screen.findByRole('button', { name: 'Alice' })
    const { emulator } = wazoAuthOf(before)
    const after = contextOf()
    rerender(decorate(() => <Users />, after))
    expect(wazoAuthOf(after).emulator).toBe(emulator)
  })

  it('should say that it has to be called', () => {
    const uncalled = withWazoAuth as unknown as ReturnType<typeof withWazoAuth>
    expect(() => uncalled(() => <Users />, contextOf())).toThrow(
      'decorators: [withWazoAuth()]',
    )
  })

  it('should say where a story has its wazo-auth', () => {
    expect(() => wazoAuthOf(contextOf())).toThrow(/decorators.*play/)
  })

  it.each([
    [{ signedInAs: 'zed' }, 'zed'],
    [{ signedInAs: { policy: 'janitor' } }, 'janitor'],
    [{ tenant: 'mars' }, 'mars'],
    [{ faults: [{ answer: 'offline' }] }, 'faults'],
    // As Storybook merges what a file and one of its stories say.
    [{ signedInAs: { acl: [], policy: 'auditor' } }, 'auditor'],
  ])('should name what is wrong with %j', async (options, name) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const decorate = withWazoAuth(options as WazoAuthStoryOptions)
    render(
      <Catch>
        {decorate(
          () => (
            <Users />
          ),
          contextOf(),
        )}
      </Catch>,
    )
    await screen.findByText(new RegExp(`"${name}"`))
    error.mockRestore()
  })
})
