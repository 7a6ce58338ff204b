import type { Page, Policy, Tenant, User } from '../../../src/index.ts'
import type { bodyOf, UserListing } from './layer.ts'

// What openapi-typescript makes of a description of these routes.

interface Tenanted {
  header: { 'wazo-tenant': string }
}
interface OfUser extends Tenanted {
  path: { user_uuid: string }
}
interface OfPolicy extends Tenanted {
  path: { policy_uuid: string }
}
interface OfUserPolicy extends Tenanted {
  path: { user_uuid: string; policy_uuid: string }
}
interface OfAccess extends Tenanted {
  path: { policy_uuid: string; access: string }
}

interface Operation<TParameters, TAnswer> {
  parameters: TParameters
  responses: { 200: { content: { 'application/json': TAnswer } } }
}
interface Silent<TParameters> {
  parameters: TParameters
  responses: { 204: { content?: never } }
}

export interface paths {
  '/tenants': { get: Operation<Tenanted, Page<Tenant>> }
  '/users': {
    get: Operation<Tenanted & { query: UserListing }, Page<User>>
  }
  '/users/{user_uuid}': {
    get: Operation<OfUser, User>
    put: Operation<OfUser, User> & {
      requestBody: {
        content: { 'application/json': ReturnType<typeof bodyOf> }
      }
    }
    delete: Silent<OfUser>
  }
  '/users/{user_uuid}/policies': { get: Operation<OfUser, Page<Policy>> }
  '/users/{user_uuid}/policies/{policy_uuid}': {
    put: Silent<OfUserPolicy>
    delete: Silent<OfUserPolicy>
  }
  '/policies': { get: Operation<Tenanted, Page<Policy>> }
  '/policies/{policy_uuid}': { get: Operation<OfPolicy, Policy> }
  '/policies/{policy_uuid}/acl/{access}': {
    put: Silent<OfAccess>
    delete: Silent<OfAccess>
  }
}
