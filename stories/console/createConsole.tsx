import { MantineProvider } from '@mantine/core'
import { notifications, Notifications } from '@mantine/notifications'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider, type RouterHistory } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { WazoAuth } from 'wazo-auth-query'
import { WazoAuthProvider } from 'wazo-auth-query/react'
import { createConsoleRouter } from './router/router.ts'
import { SettingsContext, type ConsoleSettings } from './settings.ts'
import { useRenews } from './signIn/useRenews.ts'
import { cssVariables, theme } from './theme/theme.ts'

export interface ConsoleOptions {
  auth: WazoAuth
  queryClient: QueryClient
  settings?: ConsoleSettings
  /** @default the browser's; a story gives one in memory */
  history?: RouterHistory
  /** @default the system's, or what the user has chosen */
  colorScheme?: 'light' | 'dark'
}

/** The whole console on one client: mount as many as you like. */
export function createConsole(options: ConsoleOptions) {
  const { auth, queryClient, history, colorScheme } = options
  const { settings = { server: 'wazo-auth', demoLogins: [] } } = options
  const router = createConsoleRouter({ auth, queryClient, history })
  // What was said to who leaves is not for who comes next.
  auth.onIdentityChange(({ user }) => {
    if (user !== null) notifications.clean()
  })

  function Console() {
    const { renews, setRenews } = useRenews(auth, settings.keeping)
    const context = useMemo(
      () => ({ ...settings, renews, setRenews }),
      [renews, setRenews],
    )
    return (
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        {...(colorScheme && { forceColorScheme: colorScheme })}
      >
        <SettingsContext value={context}>
          <QueryClientProvider client={queryClient}>
            <WazoAuthProvider auth={auth}>
              <Notifications
                position="bottom-right"
                limit={3}
                withinPortal={false}
              />
              <RouterProvider router={router} context={{ setRenews }} />
            </WazoAuthProvider>
          </QueryClientProvider>
        </SettingsContext>
      </MantineProvider>
    )
  }

  return { Console, router }
}
