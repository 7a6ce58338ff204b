import { useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWazoAuth } from 'wazo-auth-query/react'
import { createConsole } from '../console/createConsole.tsx'
import type { ConsoleSettings } from '../console/settings.ts'

export interface ConsoleAtProps {
  path: string
  settings?: ConsoleSettings
}

/** The admin console at one of its addresses, on the story's own server. */
export function ConsoleAt({ path, settings }: ConsoleAtProps) {
  const { colorScheme } = useMantineColorScheme()
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  const [{ Console }] = useState(() =>
    createConsole({
      auth,
      queryClient,
      history: createMemoryHistory({ initialEntries: [path] }),
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      ...(settings && { settings }),
    }),
  )
  // They are the page's, and would stay for the story after.
  useEffect(() => () => void notifications.clean(), [])
  return <Console />
}
