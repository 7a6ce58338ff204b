import {
  MutationObserver,
  onlineManager,
  QueryClient,
} from '@tanstack/query-core'
import { QueryClient as VueQueryClient } from '@tanstack/vue-query'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listTenants, listUsers, updateUserMutation } from '../../src/index.ts'
import type { Mount } from '../support/frameworks/mount.ts'
import { solidUsers } from '../support/frameworks/solid.ts'
import { svelteUsers } from '../support/frameworks/svelte.ts'
import { vueUsers } from '../support/frameworks/vue.ts'
import { settle } from '../support/settle.ts'
import { setup } from '../support/setup.ts'

function show(mount: Mount, queryClient: QueryClient) {
  const world = { ...setup({ auth: { queryClient } }), queryClient }
  const target = document.createElement('ul')
  document.body.append(target)
  const unmount = mount(target, world)
  onTestFinished(() => {
    unmount()
    target.remove()
    queryClient.clear()
  })
  return {
    ...world,
    rename(username: string) {
      const form = target.querySelector('form')!
      const [field] = form.querySelectorAll('input')
      field!.value = username
      field!.dispatchEvent(new Event('input', { bubbles: true }))
      form.requestSubmit()
    },
    shown: () =>
      [...target.querySelectorAll('li')].map((row) => row.textContent),
    /** What the server lists, by the tenant in use. */
    async listed() {
      const { items } = await listUsers(world.auth, { limit: 10 })
      return items.map(({ username }) => username)
    },
  }
}

describe.each([
  // Vue's adapter hears of nothing from another class than its own.
  ['Vue', vueUsers, () => new VueQueryClient() as unknown as QueryClient],
  ['Solid', solidUsers, () => new QueryClient()],
  ['Svelte', svelteUsers, () => new QueryClient()],
])('a definition in %s', (_, mount, createClient) => {
  it('should ask nothing for nobody', async () => {
    const { calls, shown } = show(mount, createClient())
    await settle()
    expect(calls()).toEqual([])
    expect(shown()).toEqual([])
  })

  it('should show the users once somebody is there, and until they leave', async () => {
    const { auth, listed, shown, signIn } = show(mount, createClient())
    await signIn()
    await settle()
    expect(shown()).toEqual(await listed())
    await auth.signOut()
    await settle()
    expect(shown()).toEqual([])
  })

  it("should follow a switch of the tenant without a row of the other's", async () => {
    const { auth, hold, listed, shown, signIn } = show(mount, createClient())
    await signIn()
    await settle()
    const [other] = (await listTenants(auth, { slug: 'logistics' })).items
    const door = hold(/\/users/)
    auth.setTenant(other!.uuid)
    await settle()
    expect(shown()).toEqual([])
    door.release()
    await settle()
    expect(shown()).toEqual(await listed())
  })

  it('should show an edit at once', async () => {
    const { auth, hold, queryClient, shown, signIn } = show(
      mount,
      createClient(),
    )
    await signIn()
    await settle()
    const { items } = await listUsers(auth, { limit: 1 })
    const update = new MutationObserver(queryClient, updateUserMutation(auth))
    hold(/PUT/)
    void update.mutate({
      user_uuid: items[0]!.uuid,
      body: { username: 'renamed' },
    })
    await settle()
    expect(shown()).toContain('renamed')
    // What is asked for meanwhile brings the old name back to nobody.
    const former = new Set<string | null>()
    const look = () => {
      for (const name of shown()) former.add(name)
    }
    const watcher = new globalThis.MutationObserver(look)
    watcher.observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    await queryClient.refetchQueries()
    await settle()
    watcher.disconnect()
    expect([...former]).not.toContain(items[0]!.username)
    expect(shown()).toContain('renamed')
  })

  it('should send what was in a form that is emptied at once', async () => {
    const { listed, rename, shown, signIn } = show(mount, createClient())
    await signIn()
    await settle()
    rename('aaron')
    await settle()
    expect(shown()).toContain('aaron')
    expect(await listed()).toContain('aaron')
  })

  it('should show what waits for the network, and nothing of it to the next', async () => {
    const { auth, queryClient, shown, signIn } = show(mount, createClient())
    // Made once, as these frameworks do, and before anybody is there.
    const update = new MutationObserver(queryClient, updateUserMutation(auth))
    await signIn('alice')
    await settle()
    const { items } = await listUsers(auth, { limit: 1 })
    const [user] = items
    onlineManager.setOnline(false)
    onTestFinished(() => onlineManager.setOnline(true))
    update
      .mutate({ user_uuid: user!.uuid, body: { username: 'renamed' } })
      .catch(() => undefined)
    await settle()
    expect(shown()).toContain('renamed')
    onlineManager.setOnline(true)
    await signIn('bob')
    await queryClient.resumePausedMutations()
    await settle()
    expect(shown().length).toBeGreaterThan(0)
    expect(shown()).not.toContain('renamed')
    expect(queryClient.isMutating()).toBe(0)
  })
})
