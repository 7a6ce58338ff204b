import { mount, unmount, type Component } from 'svelte'
import type { Given, Mount } from './mount.ts'
import users from './Users.svelte'

/** As Svelte shows it. */
export const svelteUsers: Mount = (target, given) => {
  const list = mount(users as Component<Given>, { target, props: given })
  return () => void unmount(list)
}
