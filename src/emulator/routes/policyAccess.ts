import { reasonError } from '../wire/errors.ts'
import { assertSlug, findStored } from '../domain/policies.ts'
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
      assertSlug(context)
      context.assertMayAdd([access])
      const policy = findStored(context)
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
      assertSlug(context)
      context.assertMayRemove([access])
      const policy = findStored(context)
      const acl = policy.acl.filter((one) => one !== access)
      state.policies.update(policy, { acl })
      return noContent()
    },
  },
]
