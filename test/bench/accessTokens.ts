/** Three tokens of 200 accesses each, and what is asked about them. */

export const authId = '3d3ffbe1-6ef3-4e58-8d4b-93f1dd6a1b5a'
export const sessionUuid = '5e8b0f0c-2c3e-4b39-9f6e-5d2a3b3b8a11'
const other = 'a3c1d5ab-8d15-4d0c-b0a7-5f7b9b52a0de'

const resources = {
  auth: ['users', 'groups', 'policies', 'tenants', 'sessions', 'tokens'],
  confd: ['users', 'lines', 'extensions', 'queues', 'voicemails', 'trunks'],
  calld: ['calls', 'transfers', 'conferences', 'faxes', 'relocates'],
  dird: ['directories', 'phonebooks', 'sources', 'profiles'],
  chatd: ['rooms', 'presences', 'config'],
}
const places = Object.entries(resources).flatMap(([service, nouns]) =>
  nouns.map((noun) => ({ service, noun })),
)

const size = 200
const filled = (acl: string[], more: (index: number) => string) =>
  Array.from({ length: size }, (_, i) => acl[i] ?? more(i - acl.length))

/** Somebody else, another one for each number. */
const userOf = (index: number) =>
  `${String(index).padStart(8, '0')}${other.slice(8)}`

// EVERY KIND OF ENTRY

const mixed = filled(
  [
    ...Object.entries(resources).flatMap(([service, nouns]) => [
      ...nouns.flatMap((noun) => [
        ...['read', 'create', 'edit', 'delete'].map(
          (verb) => `${service}.${noun}.*.${verb}`,
        ),
        `${service}.${noun}.read`,
        `${service}.${noun}.create`,
      ]),
      `${service}.users.me.#`,
      `${service}.#.me.read`,
      `${service}.sessions.my_session.delete`,
    ]),
    ...['!auth.users.*.delete', '!confd.users.#.delete', '!auth.tenants.#'],
  ],
  (index) => `enterprise.app.feature${index}`,
)

/** A hundred questions about one user of somebody's choice. */
const mixedQuestions = (user: string) =>
  [
    `confd.users.${authId}.funckeys.${user}.read`,
    `auth.sessions.${sessionUuid}.delete`,
    `enterprise.app.feature9.${user}`,
    'enterprise.app.feature9',
    ...places.flatMap(({ service, noun }) => [
      `${service}.${noun}.read`,
      `${service}.${noun}.${user}.update`,
      `${service}.${noun}.${user}.delete`,
      `${service}.${noun}.${user}.policies.read`,
    ]),
  ].slice(0, 100)

/** The same again and again, as renders ask. */
export const again = mixedQuestions(other)

// AN ADMINISTRATOR, RESOURCE BY RESOURCE

const administrator = filled(
  [
    ...places.flatMap(({ service, noun }, index) =>
      index % 4 === 3
        ? [`${service}.${noun}.#`]
        : [
            `${service}.${noun}.read`,
            `${service}.${noun}.create`,
            `${service}.${noun}.*.read`,
            `${service}.${noun}.*.edit`,
            `${service}.${noun}.*.delete`,
          ],
    ),
    ...['!auth.tenants.*.delete', '!confd.users.*.lines.#', '!confd.queues.#'],
  ],
  (index) => `confd.users.*.feature${index}.*.edit`,
)

const administratorQuestions = (index: number) => {
  const { service, noun } = places[index % places.length]!
  const user = userOf(index)
  return [
    `${service}.${noun}.${user}.read`,
    `${service}.${noun}.${user}.update`,
    `${service}.${noun}.${user}.lines.${index}.delete`,
    `confd.users.${user}.feature${index % 150}.${index}.update`,
  ]
}

// AN EMPLOYEE, WHO MAY DO MUCH WITH THE OWN ACCOUNT

const employee = filled(
  [
    ...places.flatMap(({ service, noun }) => [
      `${service}.users.me.${noun}.#`,
      `${service}.${noun}.me.read`,
      `${service}.${noun}.*.presences.read`,
      `${service}.${noun}.menu.read`,
      `events.${service}.${noun}.me.*`,
    ]),
    ...['auth.users.me.password.edit', 'auth.sessions.my_session.delete'],
    ...['dird.#.me.read', 'websocketd', '!calld.users.me.faxes.*.edit'],
  ],
  (index) => `enterprise.app.feature${index}.read`,
)

const employeeQuestions = (index: number) => {
  const { service, noun } = places[index % places.length]!
  const user = userOf(index)
  return [
    `${service}.users.${authId}.${noun}.${user}.${index % 5 ? 'read' : 'update'}`,
    `${service}.${noun}.${authId}.read${index % 2 ? '' : index}`,
    `${service}.users.${user}.${noun}.read`,
    `events.${service}.${noun}.${authId}.created${index}`,
    `enterprise.app.feature${index % 90}.read${index % 3 ? '' : index}`,
  ]
}

/** By whose it is: its accesses, and many questions, each one new. */
export const tokens = {
  mixed: {
    acl: mixed,
    questions: Array.from({ length: 120 }, (_, i) => {
      const user = userOf(i)
      return mixedQuestions(user).map((text, at) =>
        text.includes(user) ? text : `${text}${i}.${at}`,
      )
    }).flat(),
  },
  administrator: {
    acl: administrator,
    questions: Array.from({ length: 1500 }, (_, i) =>
      administratorQuestions(i),
    ).flat(),
  },
  employee: {
    acl: employee,
    questions: Array.from({ length: 1200 }, (_, i) =>
      employeeQuestions(i),
    ).flat(),
  },
}
