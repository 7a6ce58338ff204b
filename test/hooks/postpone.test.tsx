// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useReducer } from 'react'
import { expect, it } from 'vitest'
import { usePostpone, useUsers } from '../../hooks/index.ts'
import { deleteUserMutation, listUsers } from '../../src/index.ts'
import { page } from '../support/render.tsx'

it('should be the same function while nothing that it does is another', async () => {
  const { after, auth, show, signIn } = page()
  await signIn()
  const seen = new Set<unknown>()
  let remove!: ReturnType<typeof usePostpone<string, void>>
  function List() {
    const { data } = useUsers({ limit: 2 })
    const [, render] = useReducer((count: number) => count + 1, 0)
    remove = usePostpone(deleteUserMutation, { delay: 5_000 })
    seen.add(remove)
    return <button onClick={render}>{data?.items.length}</button>
  }
  await show(<List />)
  await after(() => screen.getByRole('button').click())
  expect(seen.size).toBe(1)
  const { items } = await listUsers(auth, { limit: 2 })
  const { undo } = remove([items[0]!.uuid])
  await after()
  expect(screen.getByRole('button').textContent).toBe('1')
  await after(undo)
  expect(screen.getByRole('button').textContent).toBe('2')
})
