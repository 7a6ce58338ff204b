import '../stories/console/theme/styles.css'
import { MantineProvider } from '@mantine/core'
import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { withWazoAuth } from 'wazo-auth-query/storybook'
import { cssVariables, theme } from '../stories/console/theme/theme.ts'
import { DocsFrame } from './DocsFrame.tsx'

// Patience for a machine that runs every other test at the same time.
configure({ asyncUtilTimeout: 20_000 })

const preview: Preview = {
  tags: ['autodocs'],
  // The first is the innermost.
  decorators: [
    withWazoAuth(),
    (Story, { globals }) => (
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        forceColorScheme={globals.scheme === 'dark' ? 'dark' : 'light'}
      >
        <Story />
      </MantineProvider>
    ),
  ],
  initialGlobals: { scheme: 'light' },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error', options: { resultTypes: ['violations'] } },
    docs: { container: DocsFrame },
    controls: { disable: true },
    options: {
      storySort: {
        order: [
          'Docs',
          [
            'Getting started',
            'Queries and keys',
            'Mutations and effects',
            'Errors',
            'Sessions and tokens',
            'Storage',
            'Multiple tabs',
            'Tenants',
            'Permissions',
            'Isolation and persistence',
            'Testing with the emulator',
            'Emulator over HTTP',
            'Storybook decorator',
            'Node and server-side rendering',
            'Without React',
            'Older servers',
            'Operations',
          ],
          'Hooks',
          'Console',
          'Without React',
        ],
      },
    },
  },
}

export default preview
