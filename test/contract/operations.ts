import * as library from '../../src/index.ts'
import type { WazoAuth } from '../../src/index.ts'

/** An operation of the library, called with whatever it takes. */
export interface Operation {
  (auth: WazoAuth, input: object | string): Promise<unknown>
  readonly method: string
  readonly path: string
  readonly access: string | null
  readonly calls?: readonly Pick<Operation, 'method' | 'path'>[]
}

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'function' && 'method' in value && 'path' in value

const operationsIn = (module: object): Record<string, Operation> =>
  Object.fromEntries(
    Object.entries(module).filter((entry): entry is [string, Operation] =>
      isOperation(entry[1]),
    ),
  )

/** Every operation that `src/index.ts` exports, by its name. */
export const operations = operationsIn(library)

/** The same by the file that they are written in. */
export const resources = Object.entries(
  import.meta.glob<object>('../../src/*.ts', { eager: true }),
).flatMap(([path, module]) => {
  const file = path.split('/').at(-1)!
  const names = Object.keys(operationsIn(module))
  return names.length && file !== 'index.ts' ? [{ file, names }] : []
})

/** The routes behind an operation. */
export const routesOf = (operation: Operation) => operation.calls ?? [operation]

/** The names between the braces of a path. */
export const namesIn = (path: string): string[] =>
  path.match(/(?<={)\w+/g) ?? []
