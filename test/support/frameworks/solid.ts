import { useMutation, useQuery } from '@tanstack/solid-query'
import { createSignal, For, onCleanup } from 'solid-js'
import h from 'solid-js/h'
import { createMutable } from 'solid-js/store'
import { render } from 'solid-js/web'
import { updateUserMutation, usersQuery } from '../../../src/index.ts'
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
    const update = useMutation(
      () => updateUserMutation(auth),
      () => queryClient as never,
    )
    const form = createMutable({ username: '' })
    const onInput = ({ target }: Event) =>
      (form.username = (target as HTMLInputElement).value)
    const onSubmit = (event: Event) => {
      event.preventDefault()
      const [{ uuid } = { uuid: '' }] = users.data?.items ?? []
      update.mutate({ user_uuid: uuid, body: form })
      form.username = ''
    }
    return [
      h(
        'form',
        { onSubmit },
        h('input', { value: () => form.username, onInput }),
      ),
      For({
        get each() {
          return users.data?.items
        },
        children: ({ username }) => h('li', username) as never,
      }),
    ] as never
  }, target)
