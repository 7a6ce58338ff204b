import type { Cached } from './cached.ts'
import type { KeyDefinition } from './keys.ts'
import type { Sight } from './sight.ts'
import type { Scope, Uuid } from './types.ts'
import type { Asked } from './view.ts'

/** A mutation that was made, and what the cache showed before it. */
export interface Done<TInput, TOutput = unknown> {
  input: TInput
  /** The answer; `undefined` until it arrives, and if the mutation failed. */
  output?: TOutput | undefined
  scope: Scope
  /** Looks up an object as it was shown before, by uuid or policy slug. */
  see: Sight
}

type Known<TInput, TOutput> = (
  done: Done<TInput, TOutput>,
) => object | undefined

/**
 * The cached queries that a mutation outdates, as data: all queries of these
 * operations, or only those picked by `adds`, `removes`, `edits` or `shows`.
 */
export interface Effect<TInput, TOutput = unknown> {
  /** The resource whose queries change. */
  key: KeyDefinition
  /** Only these operations of it, paged and infinite. @default all */
  operations?: readonly string[]
  /**
   * Only queries with such an input; an input that is just a string is its
   * `id`.
   */
  asks?: (question: Cached, done: Done<TInput, TOutput>) => boolean
  /** Lists that may now include this object. */
  adds?: Known<TInput, TOutput>
  /** Lists that included this object, maybe on another page. */
  removes?: Known<TInput, TOutput>
  /**
   * Lists that filter or sort by the changed fields; this one is their default
   * order.
   */
  edits?: string
  /**
   * Only queries that contain such an object, or may because they have no data
   * yet.
   */
  shows?: (object: Cached, done: Done<TInput, TOutput>) => boolean
  /** Their `total` counts what is added or removed, whatever the search. */
  counted?: true
  /** What is added or removed is certain, and is shown optimistically. */
  atOnce?: true
  /** Queries of any tenant, as for relations. @default the object's tenant */
  anywhere?: true
  /** Only queries for such a tenant. */
  tenant?: (tenant: Uuid | null, done: Done<TInput, TOutput>) => boolean
  /** Also lists of the tenants above, even without `recurse`. */
  upwards?: true
  /** Only for inputs that change these queries. */
  when?: (done: Done<TInput, TOutput>) => boolean
}

/** What a mutation declares about the cache. */
export interface Effects<TInput, TOutput = unknown> {
  effects: readonly Effect<TInput, TOutput>[]
  /** An optimistic update of an object, rolled back on failure. */
  patches?: (input: TInput) => {
    /** Its uuid, or a policy's slug. */
    uuid: Uuid
    fields: (old: Cached) => object
  }
  /** What the answer says about the object, written wherever it is cached. */
  confirms?: (output: TOutput, input: TInput) => object
  /** The object that leaves lists at once, and its own queries on success. */
  deletes?: (input: TInput) => Uuid
}

/** Whether an effect is about such a question. */
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

/** For `tenant`: only queries for the tenant of the mutation. */
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
