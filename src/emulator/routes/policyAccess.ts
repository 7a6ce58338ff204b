import { reasonError } from '../wire/errors.ts'
import { findStored } from '../domain/policies.ts'
import { noContent, type Route } from '../route.ts'

export const policyAccessRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/policies/{policy}/acl/{access}',
    access: 'auth.policies.{policy}.update',
    summary: 'Adds an access to a policy',
    handle(context) {
      const { state } = context
      const access = context.param('access')
      const policy = findStored(context)
      context.assertMayAdd([access])
      if (policy.acl.includes(access)) {
        throw reasonError(409, `Policy already associated to ${access}`)
      }
      const acl = state.orderAcl([...policy.acl, access])
      state.policies.update(policy, { acl })
      return noContent()
    },
  },
  {
    method: 'DELETE',
    path: '/policies/{policy}/acl/{access}',
    access: 'auth.policies.{policy}.update',
    summary: 'Removes an access from a policy',
    handle(context) {
      const { state } = context
      const access = context.param('access')
      const policy = findStored(context)
      context.assertMayRemove([access])
      const acl = policy.acl.filter((one) => one !== access)
      state.policies.update(policy, { acl })
      return noContent()
    },
  },
]
