import * as solid from '@tanstack/solid-query'
import * as svelte from '@tanstack/svelte-query'
import * as vue from '@tanstack/vue-query'
import { describe, expectTypeOf, it } from 'vitest'
import {
  deleteUserMutation,
  usersInfiniteQuery,
  usersQuery,
  type Page,
  type User,
  type WazoAuth,
  type WazoAuthError,
} from '../src/index.ts'

declare const auth: WazoAuth

const list = () => usersQuery(auth, { limit: 10 })
const pages = () => usersInfiniteQuery(auth, { limit: 10 })
const remove = () => deleteUserMutation(auth)

type Users = Page<User>

/** What is left of pages, whichever way an adapter names their type. */
type Pages = { pages: Users[] } | undefined

describe('a definition in Vue', () => {
  it('should tell its answer and its error', () => {
    const users = vue.useQuery(list)
    expectTypeOf(users.data.value).toEqualTypeOf<Users | undefined>()
    expectTypeOf(users.error.value).toEqualTypeOf<WazoAuthError | null>()
    expectTypeOf(vue.useInfiniteQuery(pages).data.value).toExtend<Pages>()
    expectTypeOf(vue.useMutation(remove()).mutate).toBeCallableWith('uuid')
  })
})

describe('a definition in Solid', () => {
  it('should tell its answer and its error', () => {
    const users = solid.useQuery(list)
    expectTypeOf(users.data).toEqualTypeOf<Users | undefined>()
    expectTypeOf(users.error).toEqualTypeOf<WazoAuthError | null>()
    expectTypeOf(solid.useInfiniteQuery(pages).data).toExtend<Pages>()
    expectTypeOf(solid.useMutation(remove).mutate).toBeCallableWith('uuid')
  })
})

describe('a definition in Svelte', () => {
  it('should tell its answer and its error', () => {
    const users = svelte.createQuery(list)
    expectTypeOf(users.data).toEqualTypeOf<Users | undefined>()
    expectTypeOf(users.error).toEqualTypeOf<WazoAuthError | null>()
    expectTypeOf(svelte.createInfiniteQuery(pages).data).toExtend<Pages>()
    expectTypeOf(svelte.createMutation(remove).mutate).toBeCallableWith('uuid')
  })
})
