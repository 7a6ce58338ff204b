import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FormEvent } from 'react'
import { describe, expect, it } from 'vitest'
import {
  useSession,
  useSignIn,
  useSignOut,
  useUsers,
} from '../../hooks/index.ts'
import { SEED_PASSWORD } from '../../src/emulator/index.ts'
import { page } from '../support/render.tsx'

function Door() {
  const signIn = useSignIn()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({
      username: form.get('username') as string,
      password: form.get('password') as string,
    })
  }
  return (
    <form onSubmit={submit}>
      <input name="username" aria-label="Username" />
      <input name="password" aria-label="Password" type="password" />
      <button disabled={signIn.isPending}>Sign in</button>
      {signIn.error?.kind === 'credentials' && (
        <p role="alert">Wrong password, or a disabled account</p>
      )}
    </form>
  )
}

function Users() {
  const { data } = useUsers({ limit: 3 })
  const signOut = useSignOut()
  return (
    <>
      <ul>
        {data?.items.map((user) => (
          <li key={user.uuid}>{user.username}</li>
        ))}
      </ul>
      <button onClick={() => signOut.mutate()}>Sign out</button>
    </>
  )
}

const App = () => (useSession().status === 'signedIn' ? <Users /> : <Door />)

describe('a page', () => {
  it('should let in who knows the password, and out who wants to go', async () => {
    const user = userEvent.setup()
    const { queryClient, show } = page()
    await show(<App />)
    await user.type(screen.getByLabelText('Username'), 'alice')
    await user.type(screen.getByLabelText('Password'), 'wrong')
    await user.click(screen.getByRole('button'))
    expect((await screen.findByRole('alert')).textContent).toContain('disabled')

    await user.clear(screen.getByLabelText('Password'))
    await user.type(screen.getByLabelText('Password'), SEED_PASSWORD)
    await user.click(screen.getByRole('button'))
    expect(await screen.findAllByRole('listitem')).toHaveLength(3)
    expect(screen.getByText('alice')).toBeDefined()

    await user.click(screen.getByRole('button', { name: 'Sign out' }))
    expect(await screen.findByLabelText('Username')).toBeDefined()
    expect(screen.queryByText('alice')).toBeNull()
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })
})
