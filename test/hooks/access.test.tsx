// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import {
  Can,
  useAccess,
  useAddUserPolicy,
  useCan,
  useRenewOnOwnRights,
  useScope,
  useSessionExpiry,
} from '../../hooks/index.ts'
import {
  addUserPolicy,
  createPolicy,
  deleteUser,
  getConfig,
  listUsers,
  updateUser,
} from '../../src/index.ts'
import { page } from '../support/render.tsx'

const text = () => document.body.textContent
const user_uuid = '5a1b2c3d-0000-4000-8000-000000000001'

describe('useCan', () => {
  it('should know nothing before the session, and all with it', async () => {
    const { after, calls, show, signIn } = page()
    const Answers = () => {
      const read = useCan('auth.users.read')
      const remove = useCan(deleteUser, user_uuid)
      const open = useCan(updateUser)
      return (
        <p>
          {read.status} {remove.status} {open.status} {remove.missing.join()}
        </p>
      )
    }
    await show(<Answers />)
    expect(text()).toBe('unknown unknown unknown ')
    await after(() => signIn('bob'))
    expect(text()).toBe(`allowed denied allowed auth.users.${user_uuid}.delete`)
    expect(calls()).toEqual([])
  })

  it('should stay as it was while the user is expected back', async () => {
    const { after, auth, emulator, show, signIn } = page()
    const Answers = () => (
      <p>
        {useCan('auth.users.read').status} {String(useSessionExpiry())}
      </p>
    )
    await signIn('bob')
    await show(<Answers />)
    emulator.reset()
    await after(() => {
      listUsers(auth).catch(() => undefined)
    })
    expect(auth.session.getSnapshot().status).toBe('reauthRequired')
    expect(text()).toBe('allowed null')
    await after(() => signIn('carol'))
    expect(text()).toMatch(/^denied \d+$/)
    await after(() => auth.signOut())
    expect(text()).toBe('unknown null')
  })

  it('should give the accesses themselves', async () => {
    const { after, show, signIn } = page()
    const Answers = () => {
      const access = useAccess()
      return <p>{access ? String(access.mayAdd('auth.#')) : 'none'}</p>
    }
    await show(<Answers />)
    expect(text()).toBe('none')
    await after(() => signIn('bob'))
    expect(text()).toBe('false')
  })
})

describe('Can', () => {
  it('should say which access an operation misses', async () => {
    const { show, signIn } = page()
    await signIn('bob')
    await show(
      <>
        <Can
          required={deleteUser}
          input={user_uuid}
          fallback={(missing) => `lacks ${missing.join()}; `}
        >
          Delete
        </Can>
        <Can
          required={getConfig}
          known={{ isMaster: false }}
          fallback={(_, { mastersOnly }) => `masters only: ${mastersOnly}; `}
        />
        <Can required={updateUser} input={{ user_uuid }}>
          Update
        </Can>
        <Can
          required={addUserPolicy}
          input={{ user_uuid }}
          fallback="never"
          unknown="perhaps"
        />
      </>,
    )
    expect(text()).toBe(
      `lacks auth.users.${user_uuid}.delete; masters only: true; Updatenever`,
    )
  })

  it('should neither promise nor refuse before the session', async () => {
    const { after, show, signIn } = page()
    await show(
      <Can required={deleteUser} fallback="never" unknown="perhaps">
        Delete
      </Can>,
    )
    expect(text()).toBe('perhaps')
    await after(() => signIn())
    expect(text()).toBe('Delete')
  })
})

describe('useScope', () => {
  it('should ask once for all of a page', async () => {
    const { calls, show, signIn } = page()
    await signIn('bob')
    const Answer = ({ scope }: { scope: string }) => (
      <i>{String(useScope(scope).data)} </i>
    )
    await show(
      ['auth.users.read', 'auth.users.create', 'auth.users.read'].map(
        (scope, index) => <Answer key={index} scope={scope} />,
      ),
    )
    expect(text()).toBe('true false true ')
    expect(calls()).toEqual(['POST /token/***/scopes/check'])
  })
})

describe('useRenewOnOwnRights', () => {
  it('should show new rights at once', async () => {
    const { after, auth, show, signIn } = page()
    await signIn('admin')
    const body = { name: 'Extra', acl: ['extra.read'] }
    const { uuid: policy_uuid } = await createPolicy(auth, { body })
    let give!: ReturnType<typeof useAddUserPolicy>
    const Mine = () => {
      give = useAddUserPolicy()
      useRenewOnOwnRights()
      return <p>{auth.token.getSnapshot()?.acl.includes('extra.read')}</p>
    }
    const Extra = () => <p>{String(useAccess()?.explain('extra.read').kind)}</p>
    await show(
      <>
        <Mine />
        <Extra />
      </>,
    )
    const before = auth.token.getSnapshot()
    await after(() => give.mutate({ user_uuid: auth.scope.user!, policy_uuid }))
    expect(auth.token.getSnapshot()).not.toBe(before)
    expect(auth.token.getSnapshot()!.acl).toContain('extra.read')
  })

  it('should leave it to the next renewal once it is switched off', async () => {
    const { after, auth, calls, show, signIn } = page()
    await signIn('admin')
    const body = { name: 'Extra', acl: ['extra.read'] }
    const { uuid: policy_uuid } = await createPolicy(auth, { body })
    let give!: ReturnType<typeof useAddUserPolicy>
    function Mine() {
      const [enabled, setEnabled] = useState(true)
      give = useAddUserPolicy()
      useRenewOnOwnRights({ enabled })
      return <button onClick={() => setEnabled(false)}>off</button>
    }
    await show(<Mine />)
    await after(() => screen.getByRole('button').click())
    calls()
    await after(() => give.mutate({ user_uuid: auth.scope.user!, policy_uuid }))
    expect(give.status).toBe('success')
    expect(calls()).not.toContain('POST /token')
  })
})
