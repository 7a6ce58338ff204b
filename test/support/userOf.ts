import { listUsers, type User, type WazoAuth } from '../../src/index.ts'

/** A user by the name that one signs in with. */
export async function userOf(auth: WazoAuth, username: string): Promise<User> {
  const { items } = await listUsers(auth, { username })
  const [user] = items
  if (!user) throw new Error(`There is no user ${username}.`)
  return user
}
