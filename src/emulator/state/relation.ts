/** One uuid, or several. A set of one costs more memory than all else about a user. */
type Uuids = string | Set<string>

/** A many-to-many association, readable from both ends. */
export class Relation {
  revision = 0
  readonly #rights = new Map<string, Uuids>()
  /** Indexed when it is first asked, so that a large seed is ready sooner. */
  #lefts: Map<string, Uuids> | undefined

  /** What the left end is associated to, oldest association first. */
  of(left: string): ReadonlySet<string> {
    return setOf(this.#rights.get(left))
  }

  /** Who is associated to the right end. */
  to(right: string): ReadonlySet<string> {
    return setOf(this.#index().get(right))
  }

  has(left: string, right: string): boolean {
    const rights = this.#rights.get(left)
    return typeof rights === 'string'
      ? rights === right
      : rights?.has(right) === true
  }

  add(left: string, right: string): void {
    into(this.#rights, left, right)
    if (this.#lefts) into(this.#lefts, right, left)
    this.revision++
  }

  delete(left: string, right: string): void {
    outOf(this.#rights, left, right)
    if (this.#lefts) outOf(this.#lefts, right, left)
    this.revision++
  }

  /** Removes a thing from both ends. */
  forget(uuid: string): void {
    for (const right of [...this.of(uuid)]) this.delete(uuid, right)
    for (const left of [...this.to(uuid)]) this.delete(left, uuid)
  }

  #index(): Map<string, Uuids> {
    if (this.#lefts === undefined) {
      this.#lefts = new Map()
      for (const [left, rights] of this.#rights) {
        for (const right of setOf(rights)) into(this.#lefts, right, left)
      }
    }
    return this.#lefts
  }
}

function setOf(uuids: Uuids | undefined): ReadonlySet<string> {
  if (uuids instanceof Set) return uuids
  return new Set(uuids === undefined ? [] : [uuids])
}

function into(map: Map<string, Uuids>, key: string, value: string): void {
  const uuids = map.get(key)
  if (uuids instanceof Set) uuids.add(value)
  else if (uuids === undefined) map.set(key, value)
  else if (uuids !== value) map.set(key, new Set([uuids, value]))
}

function outOf(map: Map<string, Uuids>, key: string, value: string): void {
  const uuids = map.get(key)
  if (uuids instanceof Set) uuids.delete(value)
  const isEmpty = uuids instanceof Set ? uuids.size === 0 : uuids === value
  if (isEmpty) map.delete(key)
}
