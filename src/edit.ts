import { mergeEdit, type Base } from './conflict.ts'
import type { Effects } from './effects.ts'
import { operation } from './endpoint.ts'
import type { Endpoint, Plain } from './endpointTypes.ts'
import { given } from './values.ts'

interface Edit<TObject> {
  body: object
  base?: Base<TObject> | undefined
}

/* @__NO_SIDE_EFFECTS__ */
/** Compares what it merges with what the cache has shown, if told nothing. */
export const merging = <TInput, TOutput>(
  endpoint: Endpoint<TInput, TOutput>,
): Endpoint<TInput, TOutput> =>
  Object.assign(endpoint, { merges: true } as const)

/* @__NO_SIDE_EFFECTS__ */
/** Reads, merges and sends the whole: what a PUT lacks, the server resets. */
export function updating<
  TEdit extends Edit<TObject>,
  TReplace extends { body: object },
  TObject extends object,
>(
  get: Endpoint<string, TObject>,
  replace: Endpoint<TReplace, TObject>,
  whole: readonly (keyof TReplace['body'] & keyof TObject)[],
): Endpoint<TEdit, TObject> {
  return merging(
    operation(
      [get, replace],
      async (auth, { body, base, ...path }: TEdit, options) => {
        const object = await (get as Plain<TObject>)(auth, path, options)
        const next = mergeEdit(object, body, base)
        const sent = Object.fromEntries(whole.map((name) => [name, next[name]]))
        const input = { ...path, body: sent }
        return (replace as unknown as Plain<TObject>)(auth, input, options)
      },
    ),
  )
}

/* @__NO_SIDE_EFFECTS__ */
/** What an edit and a replacement change, by the object's name. */
export const edited = <
  TName extends string,
  TInput extends Record<TName, string> & Edit<TOutput>,
  TOutput extends object,
>(
  name: TName,
  effects: () => Effects<TInput, TOutput>['effects'],
  confirms: (object: TOutput) => object = (object) => object,
): Effects<TInput, TOutput> => ({
  patches: ({ [name]: uuid, body }) => ({ uuid, fields: () => given(body) }),
  confirms,
  effects: effects(),
})
