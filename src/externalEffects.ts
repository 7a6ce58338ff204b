import { inOwnTenant, type Done, type Effect } from './effects.ts'
import { externalKey } from './keys.ts'
import type { Uuid } from './types.ts'

interface Connection {
  user_uuid: Uuid
  auth_type: string
}

/** The services that the server itself knows. */
export const builtIn = ['mobile', 'google', 'microsoft']

/* @__NO_SIDE_EFFECTS__ */
/** Which answers tell that a user is, or is no longer, connected. */
export function connectionEffects<TInput>(
  moves: 'adds' | 'removes',
  of: (input: TInput) => Connection,
): Effect<TInput>[] {
  const isOfUser = (question: Record<string, unknown>, done: Done<TInput>) =>
    (question.user_uuid ?? question.id) === of(done.input).user_uuid
  return [
    {
      key: externalKey,
      operations: ['list'],
      asks: isOfUser,
      shows: ({ type, enabled }, { input }) =>
        type === of(input).auth_type && enabled === (moves === 'removes'),
    },
    {
      key: externalKey,
      operations: ['secret detail'],
      asks: (question, done) =>
        isOfUser(question, done) &&
        question.auth_type === of(done.input).auth_type,
    },
    ...builtIn.map((type): Effect<TInput> => ({
      key: externalKey,
      operations: [`secret ${type}`],
      asks: isOfUser,
      when: ({ input }) => of(input).auth_type === type,
    })),
    {
      key: externalKey,
      operations: ['users'],
      asks: ({ auth_type }, { input }) => auth_type === of(input).auth_type,
      [moves]: ({ input, see }: Done<TInput>) => {
        const uuid = of(input).user_uuid
        return { uuid, tenant_uuid: see(uuid)?.tenant_uuid }
      },
      counted: true,
    },
  ]
}

/* @__NO_SIDE_EFFECTS__ */
/** Which answers tell how a service is configured in the tenant. */
export const configEffects = <TInput>(
  typeOf: (input: TInput) => string,
): Effect<TInput>[] => [
  {
    key: externalKey,
    operations: ['secret config'],
    asks: ({ id }, { input }) => id === typeOf(input),
    tenant: inOwnTenant,
  },
  // The sender of pushes is read from there.
  {
    key: externalKey,
    operations: ['senderId'],
    tenant: inOwnTenant,
    when: ({ input }) => typeOf(input) === 'mobile',
  },
  // The first configuration of a service makes it known to the server.
  {
    key: externalKey,
    operations: ['secret config', 'users'],
    asks: ({ id, auth_type }, { input }) => (id ?? auth_type) === typeOf(input),
    when: ({ input }) => !builtIn.includes(typeOf(input)),
  },
]
