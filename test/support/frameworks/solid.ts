import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, onCleanup } from 'solid-js'
import h from 'solid-js/h'
import { render } from 'solid-js/web'
import { usersQuery } from '../../../src/index.ts'
import type { Mount } from './mount.ts'

/** As Solid shows it. */
export const solidUsers: Mount = (target, { auth, queryClient }) =>
  render(() => {
    const [scope, setScope] = createSignal(auth.scope)
    onCleanup(auth.subscribeScope(() => setScope(auth.scope)))
    const users = useQuery(
      () => ({
        ...usersQuery(auth, { limit: 10 }),
        enabled: scope().user !== null,
      }),
      () => queryClient as never,
    )
    return For({
      get each() {
        return users.data?.items
      },
      children: ({ username }) => h('li', username) as never,
    })
  }, target)
