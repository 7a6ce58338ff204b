import js from '@eslint/js'
import query from '@tanstack/eslint-plugin-query'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

/** @param {number} max */
const lines = (max) => ({
  'max-lines': ['error', { max, skipBlankLines: false, skipComments: false }],
})

export default defineConfig(
  {
    ignores: [
      'dist*/',
      'coverage/',
      'storybook-static/',
      'node_modules/',
      'temp/',
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
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'max-params': ['error', { max: 4 }],
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
      // Answers are data of a server: `{}` as a type says "anything but null".
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true },
      ],
    },
  },
  {
    files: ['src/**', 'hooks/**'],
    rules: {
      ...lines(200),
      'no-console': 'error',
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
    files: ['src/emulator/node.ts', 'src/emulator/cli.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: lines(400),
  },
  {
    files: ['hooks/**', 'stories/**', 'test/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Storybook, Vite and ESLint read default exports.
    files: ['**/*.stories.tsx', '.storybook/**', '*.{js,ts}', '.*.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['.scripts/**', '*.{js,ts}', '.*.js'],
    languageOptions: { globals: globals.node },
  },
)
