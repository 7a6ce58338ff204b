import { SimpleGrid, Stack } from '@mantine/core'
import { Page } from '../parts/Page.tsx'
import { useSettings } from '../settings.ts'
import { ApiDocument } from './ApiDocument.tsx'
import { ServerConfig } from './ServerConfig.tsx'
import { ServerStatus } from './ServerStatus.tsx'

/** The server itself: whether it is well, and how it is configured. */
export function ServerPage() {
  const { server } = useSettings()
  return (
    <Page title="Server" subtitle={`This console is connected to ${server}.`}>
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <ServerStatus />
          <ApiDocument />
        </SimpleGrid>
        <ServerConfig />
      </Stack>
    </Page>
  )
}
