import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Page } from '../parts/Page.tsx'
import { ConnectedUsers } from './ConnectedUsers.tsx'
import { ServiceConfig } from './ServiceConfig.tsx'
import { serviceOf } from './services.ts'

/** How one service is configured in the tenant, and who is connected. */
export function ServicePage() {
  const { type } = useParams({ from: '/app/services/$type' })
  const { name, text } = serviceOf(type)
  return (
    <Page
      title={name}
      subtitle={text}
      narrow
      back={{ to: '/services', label: 'External services' }}
    >
      <Stack gap="lg">
        <ServiceConfig type={type} />
        <ConnectedUsers type={type} />
      </Stack>
    </Page>
  )
}
