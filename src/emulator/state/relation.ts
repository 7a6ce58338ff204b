/** A many-to-many association, readable from both ends. */
export class Relation {
  revision = 0
  readonly #rights = new Map<string, Set<string>>()
  readonly #lefts = new Map<string, Set<string>>()

  /** What the left end is associated to, oldest association first. */
  of(left: string): ReadonlySet<string> {
    return this.#rights.get(left) ?? NONE
  }

  /** Who is associated to the right end. */
  to(right: string): ReadonlySet<string> {
    return this.#lefts.get(right) ?? NONE
  }

  add(left: string, right: string): void {
    into(this.#rights, left, right)
    into(this.#lefts, right, left)
    this.revision++
  }

  delete(left: string, right: string): void {
    outOf(this.#rights, left, right)
    outOf(this.#lefts, right, left)
    this.revision++
  }

  /** Removes a thing from both ends. */
  forget(uuid: string): void {
    for (const right of [...this.of(uuid)]) this.delete(uuid, right)
    for (const left of [...this.to(uuid)]) this.delete(left, uuid)
  }
}

const NONE: ReadonlySet<string> = new Set()

function into(map: Map<string, Set<string>>, key: string, value: string) {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

function outOf(map: Map<string, Set<string>>, key: string, value: string) {
  const values = map.get(key)
  values?.delete(value)
  if (values?.size === 0) map.delete(key)
}
