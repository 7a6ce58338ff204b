import { createEmulator, type SeedUser } from '../../../src/emulator/index.ts'
import { admin, forbidden } from './screens.tsx'
import type { Page, User } from '../../../src/index.ts'
import { bodyOf, type Place } from './layer.ts'

const people = Array.from({ length: 24 }, (_, index): SeedUser => ({
  username: `user-${String(index).padStart(2, '0')}`,
  firstname: `First ${index}`,
  lastname: `Last ${String((index * 7) % 24).padStart(2, '0')}`,
  // Every third: a rename may not let them in again.
  enabled: index % 3 !== 0,
}))

/** A server whose every request is counted. */
export function createWorld() {
  const emulator = createEmulator({
    bootstrap_user_username: admin.username,
    bootstrap_user_password: admin.password,
    seed: {
      master: { name: 'Home' },
      tenants: [{ slug: 'branch', name: 'Branch' }],
      policies: ['Reader', 'Writer', 'Auditor'].map((name) => ({
        name,
        acl: [forbidden, 'auth.groups.read'],
      })),
      users: [
        ...people,
        ...people.slice(0, 5).map((user) => ({
          ...user,
          username: `branch-${user.username}`,
          tenant: 'branch',
        })),
      ],
    },
  })
  const counts = { requests: 0, bytes: 0 }
  const calls: string[] = []
  const tokens = new Set<string>()
  let running = 0

  const place: Place = {
    baseURL: 'http://pbx.test/0.1',
    async fetch(input, init) {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      calls.push(`${request.method} ${pathname.slice(4)}${search}`)
      const sent = request.headers.get('x-auth-token')
      if (sent) tokens.add(sent)
      counts.requests++
      counts.bytes += (await request.clone().text()).length
      running++
      try {
        // As far away as a server is.
        await new Promise((resolve) => setTimeout(resolve, 3))
        const answer = await emulator.fetch(request)
        counts.bytes += (await answer.clone().text()).length
        return answer
      } finally {
        running--
      }
    },
  }

  const { token } = emulator.signIn(admin.username)

  /** Asks beside the application. */
  async function ask(
    path: string,
    { tenant, ...init }: RequestInit & { tenant?: string | undefined } = {},
  ): Promise<unknown> {
    const headers = {
      'x-auth-token': token,
      'content-type': 'application/json',
      ...(tenant && { 'wazo-tenant': tenant }),
    }
    const request = new Request(place.baseURL + path, { ...init, headers })
    return (await emulator.fetch(request)).json()
  }

  const usersBy = async (filter: string) =>
    ((await ask(`/users?${filter}`)) as Page<User>).items

  return {
    place,
    counts,
    /** What was asked since the last look. */
    calls: () => calls.splice(0),
    ask,
    /** What another admin does meanwhile. */
    async disable(username: string) {
      const [user] = await usersBy(`username=${username}`)
      const body = JSON.stringify({ ...bodyOf(user!), enabled: false })
      await ask(`/users/${user!.uuid}`, { method: 'PUT', body })
    },
    /** What a morning must leave behind, and what it must not. */
    async leftovers(newName: string): Promise<string[]> {
      const items = await usersBy(`firstname=${newName}`)
      const alive = await Promise.all(
        [...tokens].map((used) =>
          emulator.fetch(new Request(`${place.baseURL}/token/${used}`)),
        ),
      )
      return [
        ...(items.length === 1 ? [] : ['nobody was renamed']),
        ...(items[0]?.enabled ? ['who was disabled is enabled'] : []),
        ...alive
          .filter(({ ok }) => ok)
          .map(() => 'a session outlived the sign-out'),
      ]
    },
    get isBusy() {
      return running > 0
    },
  }
}

export type World = ReturnType<typeof createWorld>
