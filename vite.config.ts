import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { isAbsolute, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { loadEnv, type ProxyOptions, type UserConfig } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { entries } from './.scripts/entries.js'
import { chromiumFlags, findChromium } from './.scripts/chromium.js'
import { ByEnvironment } from './.scripts/sequencer.js'

const root = import.meta.dirname

/**
 * One file for everything that Vite does here: `--mode library` builds the
 * package, `--mode console` serves and builds the admin console, vitest reads
 * `test`. Storybook takes the bare rest.
 */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'library') return library()
  if (mode === 'console') return adminConsole()
  // Tests wait more than they work: more of them than cores.
  return {
    resolve: { alias: own },
    test: {
      projects: projects(),
      maxWorkers: availableParallelism() + 1,
      sequence: { sequencer: ByEnvironment },
    },
  }
})

/** The console reads as its users' code would: by the names of the package. */
const own = entries().map(({ specifier, source }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: join(root, source),
}))

// LIBRARY

/** What `npx wazo-auth-query` runs: the `bin` of package.json. */
const command = 'src/emulator/cli.ts'
const bundled = /^[./]|^(hono|yaml)(\/|$)/

function library(): UserConfig {
  return {
    logLevel: 'warn',
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      lib: {
        entry: [...entries().map(({ source }) => source), command],
        formats: ['es'],
      },
      rolldownOptions: {
        // Peers and ofetch stay imports. What the emulator needs is bundled.
        external: (id) => !bundled.test(id) && !isAbsolute(id),
        // Warns that 'use client' may get lost; after-build.js proves it did not.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
        },
        output: {
          // One file per source keeps 'use client' where it was written and
          // lets a bundler drop every definition that a page does not use.
          preserveModules: true,
          preserveModulesRoot: root,
          // npm never packs a folder called node_modules.
          entryFileNames: ({ name }) =>
            `${name.replace('node_modules/', 'vendor/')}.js`,
        },
      },
    },
  }
}

// CONSOLE

function adminConsole(): UserConfig {
  const env = loadEnv('console', root, ['VITE_', 'WAZO_AUTH_'])
  const server = env.VITE_WAZO_AUTH_URL
  return {
    root: join(root, 'stories/console'),
    envDir: root,
    cacheDir: join(root, 'node_modules/.vite/console'),
    plugins: [react()],
    resolve: { alias: own },
    optimizeDeps: { exclude: optimizeDeps.exclude },
    build: {
      outDir: join(root, 'dist-console'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 1_500,
    },
    ...(server && {
      server: {
        proxy: { '/api/auth': proxyTo(server, env.WAZO_AUTH_VERIFY) },
      },
    }),
  }
}

/**
 * The page calls `/api/auth/0.1` on its own origin, so that no CORS rule is
 * needed; a server that is reached directly has its API at `/0.1`.
 */
function proxyTo(server: string, verify: string | undefined): ProxyOptions {
  const { origin, pathname } = new URL(server)
  const base = pathname.replace(/\/+$/, '').replace(/\/0\.1$/, '')
  return {
    target: origin,
    changeOrigin: true,
    secure: verify !== 'false',
    rewrite: (path) => path.replace(/^\/api\/auth/, base),
  }
}

// TESTS

/** Milliseconds, for a machine that runs every other test at the same time. */
const testTimeout = 60_000

function projects(): TestProjectConfiguration[] {
  const node = ['test/browser/**', 'test/replay/**', 'test/contract/**']
  return [
    {
      resolve: { alias: own },
      test: {
        name: 'unit',
        isolate: false,
        testTimeout,
        include: ['test/**/*.test.{ts,tsx}'],
        exclude: [...node, 'test/bench/**'],
        setupFiles: ['test/support/seed.ts'],
      },
    },
    {
      test: {
        name: 'replay',
        testTimeout,
        include: ['test/replay/**/*.test.ts'],
      },
    },
    {
      test: {
        name: 'contract',
        testTimeout,
        include: ['test/contract/**/*.test.ts'],
      },
    },
    {
      test: {
        name: 'types',
        include: [],
        typecheck: {
          enabled: true,
          only: true,
          include: ['test/**/*.test-d.{ts,tsx}'],
          tsconfig: 'tsconfig.test-d.json',
          // Which of the three gets the name `tsc`, npm leaves to chance.
          checker: join(root, 'node_modules/typescript-7/bin/tsc'),
        },
      },
    },
    react18(),
    {
      plugins: [react(), svelte({ configFile: false })],
      resolve: { alias: own },
      define: vueFlags,
      optimizeDeps: {
        ...optimizeDeps,
        include: [...optimizeDeps.include, ...otherFrameworks],
      },
      test: {
        name: 'browser',
        isolate: false,
        testTimeout,
        include: ['test/browser/**/*.test.{ts,tsx}'],
        setupFiles: ['test/support/thrift.ts'],
        browser: chromium(),
      },
    },
    ...(existsSync(join(root, '.storybook/main.ts'))
      ? [
          {
            extends: true as const,
            plugins: [storybookTest({ configDir: join(root, '.storybook') })],
            optimizeDeps,
            test: {
              name: 'stories',
              isolate: false,
              testTimeout,
              setupFiles: ['test/support/thrift.ts'],
              browser: chromium(),
            },
          },
        ]
      : []),
  ]
}

const optimizeDeps = {
  // Each icon is a small module of its own, found when it is imported.
  exclude: ['@tabler/icons-react'],
  // Named here, because a dependency that Vite only discovers while tests run
  // reloads the page under them.
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    '@tanstack/query-core',
    '@tanstack/react-query',
    'ofetch',
    'hono/router/trie-router',
    '@headless-tree/core',
    '@headless-tree/react',
    '@mantine/core',
    '@mantine/form',
    '@mantine/hooks',
    '@mantine/notifications',
    '@tanstack/react-router',
    '@tanstack/react-table',
    '@tanstack/react-virtual',
    'bowser',
    'storybook/theming',
  ],
}

/** What shows our definitions beside React. */
const otherFrameworks = [
  '@tanstack/solid-query',
  '@tanstack/vue-query',
  'solid-js',
  'solid-js/h',
  'solid-js/store',
  'solid-js/web',
  'vue',
]

/** Vue complains of every build that leaves them open. */
const vueFlags = {
  __VUE_OPTIONS_API__: false,
  __VUE_PROD_DEVTOOLS__: false,
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
}

function chromium() {
  const executablePath = findChromium()
  return {
    enabled: true,
    headless: true,
    // One page per project: each that is open besides loads every module anew.
    fileParallelism: false,
    screenshotFailures: false,
    testerHtmlPath: 'test/support/tester.html',
    provider: playwright({
      launchOptions: {
        args: chromiumFlags,
        ...(executablePath && { executablePath }),
      },
    }),
    instances: [{ browser: 'chromium' as const }],
  }
}

/**
 * The tests of the hooks once more, on the oldest React of the peer range.
 * TanStack's ESM is inlined, so that the alias reaches its imports too.
 */
function react18(): TestProjectConfiguration {
  return {
    resolve: {
      alias: [
        ...own,
        { find: /^react(-dom)?(?=\/|$)/, replacement: 'react$1-18' },
      ],
    },
    test: {
      name: 'react18',
      isolate: false,
      testTimeout,
      include: ['test/hooks/**/*.test.{ts,tsx}'],
      setupFiles: ['.scripts/react-18.js'],
      server: { deps: { inline: [/@tanstack\/react-query/] } },
    },
  }
}
