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

const isOperation = (value: object): value is Operation =>
  typeof value === 'function' && 'method' in value && 'path' in value

/** Every operation that `src/index.ts` exports, by its name. */
export const operations: Readonly<Record<string, Operation>> =
  Object.fromEntries(
    Object.entries<object>(library).flatMap(([name, value]) =>
      isOperation(value) ? [[name, value]] : [],
    ),
  )

/** The routes behind an operation. */
export const routesOf = (operation: Operation) => operation.calls ?? [operation]

/** The names between the braces of a path. */
export const namesIn = (path: string): string[] =>
  path.match(/(?<={)\w+/g) ?? []
