import { describe } from 'vitest'
import { access } from './access.ts'
import { backends } from './backends.ts'
import { coverage } from './coverage.ts'
import { groupRelations } from './groupRelations.ts'
import { groups } from './groups.ts'
import { passwords } from './passwords.ts'
import { policies } from './policies.ts'
import { policyAccess } from './policyAccess.ts'
import { useServer } from './server.ts'
import { session } from './session.ts'
import { sessions } from './sessions.ts'
import { status } from './status.ts'
import { tenants } from './tenants.ts'
import { tenantTree } from './tenantTree.ts'
import { tokens } from './tokens.ts'
import { tokenValidity } from './tokenValidity.ts'
import { userRelations } from './userRelations.ts'
import { users } from './users.ts'

// One file of scenarios per resource, and one run of them all: a server counts
// the sessions of a user, so this signs in once. `-t users` plays one of them.
const server = useServer()

describe('status', () => status(server))
describe('backends', () => backends(server))
describe('tokens', () => tokens(server))
describe('tokenValidity', () => tokenValidity(server))
describe('session', () => session(server))
describe('sessions', () => sessions(server))
describe('tenants', () => tenants(server))
describe('tenantTree', () => tenantTree(server))
describe('users', () => users(server))
describe('userRelations', () => userRelations(server))
describe('passwords', () => passwords(server))
describe('policies', () => policies(server))
describe('policyAccess', () => policyAccess(server))
describe('groups', () => groups(server))
describe('groupRelations', () => groupRelations(server))
describe('access', () => access(server))
describe('coverage', () => coverage(server))
