import type { Cached } from './cached.ts'
import type { KeyDefinition } from './keys.ts'
import type { Sight } from './sight.ts'
import type { Scope, Uuid } from './types.ts'
import type { Asked } from './view.ts'

/** One change, and what the cache showed before it. */
export interface Done<TInput, TOutput = unknown> {
  input: TInput
  /** The answer; none before it came, nor where it failed. */
  output?: TOutput | undefined
  scope: Scope
  /** Looks an object up as it was shown before, by uuid or policy slug. */
  see: Sight
}

type Known<TInput, TOutput> = (
  done: Done<TInput, TOutput>,
) => object | undefined

/**
 * What a mutation changes of the answers given before, as data: all of these
 * operations, or only those that `adds`, `removes`, `edits` or `shows` picks.
 */
export interface Effect<TInput, TOutput = unknown> {
  /** The resource whose answers change. */
  key: KeyDefinition
  /** Only these of its operations, page by page or in one. @default all */
  operations?: readonly string[]
  /** Only answers to such a question; a bare input is its `id`. */
  asks?: (question: Cached, done: Done<TInput, TOutput>) => boolean
  /** Lists that may show this now and did not. */
  adds?: Known<TInput, TOutput>
  /** Lists that showed this, maybe on another page. */
  removes?: Known<TInput, TOutput>
  /** Lists that find or sort the changed object otherwise; by default by this. */
  edits?: string
  /** Only answers that show such an object, or may: nothing came yet. */
  shows?: (object: Cached, done: Done<TInput, TOutput>) => boolean
  /** Their `total` tells too of what is added or removed, search or not. */
  counted?: true
  /** What is added or removed is certain: shown at once. */
  atOnce?: true
  /** Asked in whichever tenant, as relations are. @default the object's */
  anywhere?: true
  /** Only what was asked for such a tenant. */
  tenant?: (tenant: Uuid | null, done: Done<TInput, TOutput>) => boolean
  /** Also lists of the tenants above, unasked. */
  upwards?: true
  /** Only for inputs that change it. */
  when?: (done: Done<TInput, TOutput>) => boolean
}

/** What a mutation declares of the cache. */
export interface Effects<TInput, TOutput = unknown> {
  effects: readonly Effect<TInput, TOutput>[]
  /** Shown at once, undone on failure: what becomes of an object. */
  patches?: (input: TInput) => {
    /** Its uuid, or a policy's slug. */
    uuid: Uuid
    fields: (old: Cached) => object
  }
  /** What the answer tells of the object, written wherever that stands. */
  confirms?: (output: TOutput, input: TInput) => object
  /** Leaves lists at once, and its own answers with success. */
  deletes?: (input: TInput) => Uuid
}

/** Whether an effect names this question, by all that it tells of it. */
export const isMeant = <TInput, TOutput>(
  { list: [scope, resource, operation], question }: Asked,
  { key, operations, asks, tenant, when }: Effect<TInput, TOutput>,
  done: Done<TInput, TOutput>,
): boolean =>
  key.resource === resource &&
  (!tenant || tenant(scope.tenant as Uuid | null, done)) &&
  (!operations || operations.includes(operation)) &&
  (!asks || asks(question, done)) &&
  (!when || when(done))

/** What an effect puts into lists or takes out of them. */
export const thingOf = <TInput, TOutput>(
  { adds, removes }: Effect<TInput, TOutput>,
  done: Done<TInput, TOutput>,
): Cached | undefined => (adds ?? removes)?.(done) as Cached | undefined

/** Of an effect whose object surely comes or goes, in whichever tenant. */
export const certain = { counted: true, atOnce: true, anywhere: true } as const

/* @__NO_SIDE_EFFECTS__ */
/** For `asks`: only questions that name the same. */
export const same =
  <TName extends string>(name: TName) =>
  (question: Cached, { input }: Done<Record<TName, string>>): boolean =>
    question[name] === input[name]

/** For `tenant`: only what was asked for the tenant of the mutation. */
export const inOwnTenant = (
  tenant: Uuid | null,
  { scope }: Pick<Done<never>, 'scope'>,
): boolean => tenant === scope.tenant

/* @__NO_SIDE_EFFECTS__ */
/** Lists that get the object that was created. */
export const created = <TInput, TOutput extends object>(
  effect: Effect<TInput, TOutput>,
): Effect<TInput, TOutput> => ({
  ...effect,
  adds: ({ output }) => output,
  counted: true,
})

/* @__NO_SIDE_EFFECTS__ */
/** Lists that lose the object that the input names. */
export const deleted = (effect: Effect<string>): Effect<string> => ({
  ...effect,
  removes: ({ input, see }) => see(input),
  counted: true,
})
