import { MutationObserver, type QueryClient } from '@tanstack/query-core'
import { describe, expectTypeOf, it } from 'vitest'
import {
  bulk,
  createUser,
  defineMutation,
  deleteUserMutation,
  signInMutation,
  updateUserMutation,
  usersKey,
  type BulkResult,
  type SessionUser,
  type User,
  type UserEdit,
  type WazoAuth,
  type WazoAuthError,
} from '../src/index.ts'

declare const auth: WazoAuth
declare const queryClient: QueryClient

describe('a mutation definition', () => {
  it('should tell input, answer and error to an observer', () => {
    const options = updateUserMutation(auth)
    const observer = new MutationObserver(queryClient, options)
    const { data, error, variables } = observer.getCurrentResult()
    expectTypeOf(data).toEqualTypeOf<User | undefined>()
    expectTypeOf(error).toEqualTypeOf<WazoAuthError | null>()
    expectTypeOf(variables).toEqualTypeOf<UserEdit | undefined>()
    expectTypeOf(
      observer.mutate({ user_uuid: 'x', body: {} }),
    ).resolves.toEqualTypeOf<User>()
    // @ts-expect-error an edit says whom it edits
    void observer.mutate({ body: {} })
  })

  it("should tell the caller's callbacks", () => {
    updateUserMutation(auth, {
      onSuccess: (user, { user_uuid }) => {
        expectTypeOf(user).toEqualTypeOf<User>()
        expectTypeOf(user_uuid).toEqualTypeOf<string>()
      },
      onError: (error) => {
        expectTypeOf(error).toEqualTypeOf<WazoAuthError>()
      },
      awaitRefetch: true,
    })
    // @ts-expect-error what it does is not for a caller to replace
    updateUserMutation(auth, { mutationFn: () => Promise.resolve() })
    // @ts-expect-error nor is its key
    updateUserMutation(auth, { mutationKey: ['mine'] })
  })

  it('should not promise an effect the answer that may not have come', () => {
    defineMutation(usersKey, 'mine', createUser, {
      effects: [
        { key: usersKey, adds: ({ output }) => output },
        // @ts-expect-error nobody has answered when it is shown, or has failed
        { key: usersKey, adds: ({ output }) => ({ uuid: output.uuid }) },
      ],
    })
  })

  it('should take callbacks that are spread over it', () => {
    const observer = new MutationObserver(queryClient, {
      ...updateUserMutation(auth),
      onMutate: ({ body }) => ({ before: body.firstname ?? '' }),
      onError: (error, { user_uuid }, context) => {
        expectTypeOf(error).toEqualTypeOf<WazoAuthError>()
        expectTypeOf(user_uuid).toEqualTypeOf<string>()
        expectTypeOf(context?.before).toEqualTypeOf<string | undefined>()
      },
    })
    const { data, error } = observer.getCurrentResult()
    expectTypeOf(data).toEqualTypeOf<User | undefined>()
    expectTypeOf(error).toEqualTypeOf<WazoAuthError | null>()
  })

  it('should take one path parameter bare', () => {
    const observer = new MutationObserver(queryClient, deleteUserMutation(auth))
    expectTypeOf(observer.mutate('uuid')).resolves.toEqualTypeOf<void>()
  })

  it('should answer a sign-in by the user, without the token', () => {
    const observer = new MutationObserver(queryClient, signInMutation(auth))
    expectTypeOf(
      observer.mutate({ username: 'a', password: 'b' }),
    ).resolves.toEqualTypeOf<SessionUser>()
  })

  it('should answer many by one result each', () => {
    expectTypeOf(
      bulk(auth, queryClient, deleteUserMutation, ['a', 'b']),
    ).resolves.toEqualTypeOf<BulkResult<string, void>[]>()
    // @ts-expect-error the inputs are those of the mutation
    void bulk(auth, queryClient, deleteUserMutation, [1])
  })
})
