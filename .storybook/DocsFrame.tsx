import './docs.css'
import { DocsContainer } from '@storybook/addon-docs/blocks'
import type { ComponentProps } from 'react'
import { themes } from 'storybook/theming'

type Props = ComponentProps<typeof DocsContainer>

/** Where Storybook keeps what its toolbar says, also for pages without a story. */
interface Toolbar {
  store: { userGlobals: { globals: { scheme?: string } } }
}

/** Pages are as dark as the stories on them. */
export function DocsFrame({ context, ...rest }: Props) {
  const { globals } = (context as unknown as Toolbar).store.userGlobals
  const theme = globals.scheme === 'dark' ? themes.dark : themes.light
  return <DocsContainer {...rest} context={context} theme={theme} />
}
