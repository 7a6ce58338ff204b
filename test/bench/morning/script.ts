import type { World } from './world.ts'

/** One thing that the admin does. */
export interface Step {
  what: string
  /** What is clicked: an act, and in which row of those that have it. */
  click: string
  row?: (text: string) => boolean
  /** How many requests the change itself is. */
  writes: number
  /** What another admin does just before. */
  meanwhile?: (world: World) => Promise<void>
}

const step = (what: string, click: string, row?: Step['row']): Step => ({
  what,
  click,
  writes: 0,
  ...(row && { row }),
})

const write = (...given: Parameters<typeof step>): Step => ({
  ...step(...given),
  writes: 1,
})

const says = (part: string) => (text: string) => text.includes(part)

/** A disabled user of the second page of the sorted list. */
const person = says('user-12')
const policy = says('Writer')

export const morning: readonly Step[] = [
  write('sign in', 'sign in'),
  step('sort', 'sort'),
  step('page', 'next'),
  step('open', 'open', person),
  write('give a policy', 'give', policy),
  write('give another', 'give', says('Auditor')),
  write('take one back', 'take', says('Auditor')),
  write('rename', 'rename', person),
  step('back to the list', 'users'),
  step('a page back', 'previous'),
  step('and on', 'next'),
  step('switch tenant', 'switch', says('Branch')),
  step('and back', 'switch', says('Home')),
  step('policies', 'policies'),
  step('open one', 'inspect', policy),
  write('allow something', 'allow', policy),
  write('forbid something', 'forbid', policy),
  step('back to the policies', 'policies'),
  step('back to the users', 'users'),
  step('look at the user again', 'open', person),
  step('back again', 'users'),
  write('delete another', 'delete', says('enabled')),
  write('sign out', 'sign out'),
]

/** An account that is disabled by somebody else while it is looked at. */
export const twoAdmins: readonly Step[] = [
  write('sign in', 'sign in'),
  step('open', 'open', says('user-01')),
  {
    ...write('rename', 'rename'),
    meanwhile: ({ disable }) => disable('user-01'),
  },
  write('sign out', 'sign out'),
]
