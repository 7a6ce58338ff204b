import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

/**
 * @param {number} max
 * @returns {import('eslint').Linter.RulesRecord}
 */
const lines = (max) => ({ 'max-lines': ['error', { max }] })

export default defineConfig(
  {
    ignores: [
      'dist*/',
      'coverage/',
      'storybook-static/',
      'node_modules/',
      'temp/',
      'test/readme/.snippets/',
    ],
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  query.configs['flat/recommended-strict'],
  {
    linterOptions: {
      reportUnusedDisableDirectives: 'error',
      // A rule is right for everybody or it is not a rule.
      noInlineConfig: true,
    },
    languageOptions: {
      parserOptions: {
        project: 'tsconfig.build.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'max-params': ['error', { max: 5 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export a name: readers find it, and renaming follows it.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Write a union of string literals.',
        },
        {
          selector:
            'CallExpression[callee.property.name="toMatchObject"] Property > Literal[regex]',
          message:
            'A pattern is an object without fields, which everything matches: expect.stringMatching().',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeParameter', format: ['PascalCase'], prefix: ['T'] },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      // It takes the default of an optional part of a union for useless.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      // There are no classes here, so no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      // noUncheckedIndexedAccess asks for checks that cannot fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Nothing to do is a fine thing for a callback to do.
      '@typescript-eslint/no-empty-function': [
        'error',
        { allow: ['arrowFunctions', 'methods'] },
      ],
      // An endpoint without an answer returns void, in a union as well.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // What the types promise, an older browser or server may lack.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'off',
      // One error is all that this library rejects with.
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      // A timer waits for nobody, so it may be given a promise.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
      // Matters of taste, where the shorter one is downloaded.
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: true },
      ],
      // Two compilers disagree about some.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Path parameters are unknown until they are written into the path.
      '@typescript-eslint/no-base-to-string': 'off',
      // Answers are data of a server: `{}` as a type says "anything but null".
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Type parameters are how a caller tells `shape` and `endpoint` the types.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['src/**', 'hooks/**'],
    rules: {
      ...lines(200),
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-globals': [
        'error',
        {
          name: 'localStorage',
          message: 'Storage arrives as an argument.',
        },
        {
          name: 'sessionStorage',
          message: 'Storage arrives as an argument.',
        },
      ],
    },
  },
  {
    // A list of names is as long as there are names.
    files: ['src/index.ts', 'hooks/index.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The key of a definition is its name and its input, not its function.
    files: ['src/define.ts', 'src/infinite.ts'],
    rules: { '@tanstack/query/exhaustive-deps': 'off' },
  },
  {
    files: ['src/emulator/node.ts', 'src/emulator/cli.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    // The browser's own, for who passes no other.
    files: ['src/token/channel.ts', 'src/token/storage.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: lines(400),
  },
  {
    files: ['hooks/**', 'stories/**', 'test/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Nothing here runs through React's compiler, Table and Virtual least.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    // Storybook, Vite and ESLint read default exports.
    files: ['**/*.stories.tsx', '.storybook/**', '*.{js,ts}', '.*.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['.scripts/**', '.ci/**', '*.{js,ts}', '.*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    // The compiler looks at these as strictly as at the rest. Rules that ask it
    // once more about every expression take minutes with a UI kit in sight.
    files: [
      'test/**',
      'stories/**',
      '.storybook/**',
      '.scripts/**',
      '.ci/**',
      '*.{js,ts}',
      '.*.js',
    ],
    extends: [ts.configs.disableTypeChecked],
  },
)
