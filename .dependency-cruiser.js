/**
 * The house rule of the design: imports point one way only, without a cycle.
 * A file may import its own layer and every layer before it. Type imports
 * count, since a reader follows them too.
 *
 * @type {[name: string, path: string][]}
 */
const layers = [
  [
    'ground',
    '^src/(types|error|answer|clock|deadline|copy|values|pageEvents|attempt|store|url)\\.ts$',
  ],
  ['transport', '^src/(transport|redact)\\.ts$'],
  ['token', '^src/token/'],
  ['client', '^src/(client|cache|wazoAuth)\\.ts$'],
  ['endpoint', '^src/(endpoint|endpointTypes)\\.ts$'],
  ['keys', '^src/(keys|ownKey)\\.ts$'],
  [
    'define',
    '^src/(define|infinite|mutation|intent|perform|effects|outdated|view|optimistic|overlay|pending|sight|cached)\\.ts$',
  ],
  ['resources', '^src/[^/]+\\.ts$'],
  ['hooks', '^hooks/'],
]

const paths = layers.map(([, path]) => path)

/** Resources are the files of src/ that no other layer names. */
const resources = paths[paths.length - 2]
const named = paths.filter((path) => path !== resources)

const directions = layers.slice(0, -1).map(([name, path], index) => ({
  name: `direction-${name}`,
  comment: 'imports point towards the earlier layers, never back',
  severity: 'error',
  from: path === resources ? { path, pathNot: named } : { path },
  to: { path: paths.slice(index + 1), pathNot: paths.slice(0, index + 1) },
}))

export default {
  forbidden: [
    ...directions,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'access-is-a-leaf',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { pathNot: '^src/access/' },
    },
    {
      name: 'emulator-shares-types-and-access-only',
      severity: 'error',
      from: { path: '^src/emulator/' },
      to: {
        path: '^(src|hooks|test|stories)/',
        pathNot: '^src/(types\\.ts$|access/|emulator/)',
      },
    },
    {
      name: 'library-never-imports-the-emulator',
      severity: 'error',
      from: { path: '^(src|hooks)/', pathNot: '^src/emulator/' },
      to: { path: '^src/emulator/' },
    },
    {
      name: 'src-never-imports-react',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^hooks/|node_modules/(react|react-dom|@tanstack/react-)' },
    },
    {
      name: 'published-code-imports-published-code',
      comment: 'src and hooks are shipped, test and stories are not',
      severity: 'error',
      from: { path: '^(src|hooks)/' },
      to: { path: '^(test|stories)/' },
    },
    {
      name: 'node-only-in-the-node-entry',
      comment: 'everything else runs in a browser and in a worker',
      severity: 'error',
      from: { path: '^(src|hooks)/', pathNot: '^src/emulator/(node|cli)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
    },
  },
}
