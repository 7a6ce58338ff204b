import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useActiveTenant } from 'wazo-auth-query/react'
import { NotFoundPage } from '../parts/NotFoundPage.tsx'
import { Page } from '../parts/Page.tsx'
import { LdapSettings } from '../settings/LdapSettings.tsx'
import { SamlSettings } from '../settings/SamlSettings.tsx'
import { isProvider, providers } from './providers.ts'
import { ProviderUsers } from './ProviderUsers.tsx'
import { useLacksProviders } from './useLacksProviders.ts'

/** One provider: what it needs in this tenant, and who signs in by it. */
export function ProviderPage() {
  const [tenant] = useActiveTenant()
  const lacksThem = useLacksProviders()
  const { type } = useParams({ from: '/app/providers/$type' })
  if (!isProvider(type)) return <NotFoundPage />
  const { name, text } = providers[type]
  return (
    <Page
      title={name}
      subtitle={text}
      back={{ to: '/providers', label: 'Identity providers' }}
    >
      {/* What was typed for one tenant is not for another. */}
      <Stack key={tenant} gap="lg" maw={860}>
        {type === 'ldap' && <LdapSettings />}
        {type === 'saml' && <SamlSettings />}
        {!lacksThem && <ProviderUsers key={type} type={type} />}
      </Stack>
    </Page>
  )
}
