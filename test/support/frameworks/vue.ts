import { useQuery } from '@tanstack/vue-query'
import { createApp, defineComponent, h, onUnmounted, shallowRef } from 'vue'
import { usersQuery } from '../../../src/index.ts'
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
    return () =>
      data.value?.items.map(({ username }) => h('li', String(username)))
  })

/** As Vue shows it. */
export const vueUsers: Mount = (target, given) => {
  const app = createApp(usersOf(given))
  app.mount(target)
  return () => app.unmount()
}
