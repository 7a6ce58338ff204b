import type { User } from './records.ts'

/**
 * Who signs in with what: usernames and addresses are one namespace over all
 * tenants, whatever their case. Indexed when it is first asked, so that a large
 * seed is ready sooner.
 */
export class Logins {
  readonly #users: () => Iterable<User>
  /** Whether `Alice` and `alice` are one login. */
  foldsCase = true
  #owners: Map<string, string> | undefined

  constructor(users: () => Iterable<User>) {
    this.#users = users
  }

  /** The uuid of the user of a login. */
  get(login: string): string | undefined {
    return this.#index().get(this.#folded(login))
  }

  add({ username, emails, uuid }: User): void {
    if (username !== null) this.#owners?.set(this.#folded(username), uuid)
    for (const { address } of emails) {
      this.#owners?.set(this.#folded(address), uuid)
    }
  }

  delete({ username, emails }: User): void {
    if (username !== null) this.#owners?.delete(this.#folded(username))
    for (const { address } of emails) {
      this.#owners?.delete(this.#folded(address))
    }
  }

  #folded(login: string): string {
    return this.foldsCase ? login.toLowerCase() : login
  }

  #index(): Map<string, string> {
    if (this.#owners === undefined) {
      this.#owners = new Map()
      for (const user of this.#users()) this.add(user)
    }
    return this.#owners
  }
}
