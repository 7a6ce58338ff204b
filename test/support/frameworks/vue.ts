import { useMutation, useQuery } from '@tanstack/vue-query'
import {
  createApp,
  defineComponent,
  h,
  onUnmounted,
  reactive,
  shallowRef,
} from 'vue'
import { updateUserMutation, usersQuery } from '../../../src/index.ts'
import type { Given, Mount } from './mount.ts'

const usersOf = ({ auth, queryClient }: Given) =>
  defineComponent(() => {
    const scope = shallowRef(auth.scope)
    onUnmounted(auth.subscribeScope(() => (scope.value = auth.scope)))
    const { data } = useQuery(
      () => ({
        ...usersQuery(auth, { limit: 10 }),
        enabled: scope.value.user !== null,
      }),
      queryClient,
    )
    const update = useMutation(updateUserMutation(auth), queryClient)
    const form = reactive({ username: '' })
    const onInput = ({ target }: Event) =>
      (form.username = (target as HTMLInputElement).value)
    const onSubmit = (event: Event) => {
      event.preventDefault()
      const [{ uuid } = { uuid: '' }] = data.value?.items ?? []
      update.mutate({ user_uuid: uuid, body: form })
      form.username = ''
    }
    return () => [
      h('form', { onSubmit }, h('input', { value: form.username, onInput })),
      data.value?.items.map(({ username }) => h('li', String(username))),
    ]
  })

/** As Vue shows it. */
export const vueUsers: Mount = (target, given) => {
  const app = createApp(usersOf(given))
  app.mount(target)
  return () => app.unmount()
}
