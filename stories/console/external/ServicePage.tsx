import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useActiveTenant } from 'wazo-auth-query/react'
import { Page } from '../parts/Page.tsx'
import { ConnectedUsers } from './ConnectedUsers.tsx'
import { ServiceConfig } from './ServiceConfig.tsx'
import { serviceOf } from './services.ts'

/** How one service is configured in the tenant, and who is connected. */
export function ServicePage() {
  const [tenant] = useActiveTenant()
  const { type } = useParams({ from: '/app/services/$type' })
  const { name, text } = serviceOf(type)
  return (
    <Page
      title={name}
      subtitle={text}
      back={{ to: '/services', label: 'External services' }}
    >
      {/* What was typed for one tenant is not for another. */}
      <Stack key={tenant} gap="lg" maw={860}>
        <ServiceConfig key={type} type={type} />
        <ConnectedUsers type={type} />
      </Stack>
    </Page>
  )
}
