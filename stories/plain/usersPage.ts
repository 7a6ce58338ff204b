import {
  MutationObserver,
  QueryObserver,
  type QueryClient,
} from '@tanstack/query-core'
import {
  tenantsQuery,
  updateUserMutation,
  usersQuery,
  type User,
  type WazoAuth,
} from 'wazo-auth-query'

/**
 * Users of a tenant, without a framework: the definitions are the very ones
 * that the hooks use. Returns the undo.
 */
export function showUsers(
  root: HTMLElement,
  auth: WazoAuth,
  queryClient: QueryClient,
): () => void {
  root.innerHTML = `
    <section class="plain" aria-labelledby="plain-title">
      <header>
        <h2 id="plain-title">Users</h2>
        <label>Tenant <select name="tenant"></select></label>
        <label>Search <input name="search" type="search"></label>
      </header>
      <p role="status"></p>
      <ul></ul>
    </section>`
  const search = find(root, 'input')
  const tenants = find(root, 'select')
  const status = find(root, 'p')
  const list = find(root, 'ul')

  // USERS

  const options = () =>
    usersQuery(auth, {
      search: search.value || undefined,
      limit: 8,
      order: 'firstname',
    })
  const users = new QueryObserver(queryClient, options())
  const update = new MutationObserver(queryClient, updateUserMutation(auth))

  function render(): void {
    const { data, error, isPending } = users.getCurrentResult()
    status.textContent = isPending
      ? 'Loading…'
      : error
        ? error.message
        : `${data?.filtered ?? 0} of ${data?.total ?? 0}`
    list.replaceChildren(...(error ? [] : (data?.items ?? [])).map(row))
  }

  function row({ uuid, username, firstname, lastname, enabled }: User) {
    const name = [firstname, lastname].filter(Boolean).join(' ')
    const item = document.createElement('li')
    const label = document.createElement('label')
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.checked = enabled
    // Shown at once and undone if refused, here as everywhere.
    box.onchange = () =>
      void update
        .mutate({ user_uuid: uuid, body: { enabled: box.checked } })
        .catch((error: Error) => (status.textContent = error.message))
    label.append(box, name || (username ?? 'Nameless'))
    item.append(label)
    return item
  }

  // TENANTS

  // Always listed from home: a tenant does not show those above it.
  const home = auth.session.getSnapshot().user?.tenant_uuid
  const all = new QueryObserver(
    queryClient,
    tenantsQuery(home ? auth.withTenant(home) : auth, { order: 'name' }),
  )

  function renderTenants(): void {
    const items = all.getCurrentResult().data?.items ?? []
    tenants.replaceChildren(
      ...items.map(({ uuid, name, slug }) => new Option(name ?? slug, uuid)),
    )
    tenants.value = auth.scope.tenant ?? ''
  }

  // EVENTS

  search.oninput = () => users.setOptions(options())
  tenants.onchange = () => auth.setTenant(tenants.value)
  const stops = [
    users.subscribe(render),
    all.subscribe(renderTenants),
    // Another tenant is another key: the observer is told to look there.
    auth.subscribeScope(() => {
      users.setOptions(options())
      update.setOptions(updateUserMutation(auth))
      tenants.value = auth.scope.tenant ?? ''
    }),
  ]
  render()
  renderTenants()
  return () => {
    for (const stop of stops) stop()
    root.replaceChildren()
  }
}

const find = <TName extends keyof HTMLElementTagNameMap>(
  root: HTMLElement,
  name: TName,
) => root.querySelector(name)!
