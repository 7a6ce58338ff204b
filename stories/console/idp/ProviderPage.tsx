import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { NotFoundPage } from '../parts/NotFoundPage.tsx'
import { Page } from '../parts/Page.tsx'
import { LdapSettings } from '../settings/LdapSettings.tsx'
import { SamlSettings } from '../settings/SamlSettings.tsx'
import { isProvider, providers } from './providers.ts'
import { ProviderUsers } from './ProviderUsers.tsx'
import { useLacksProviders } from './useLacksProviders.ts'

/** One provider: what it needs in this tenant, and who signs in by it. */
export function ProviderPage() {
  const lacksThem = useLacksProviders()
  const { type } = useParams({ from: '/app/providers/$type' })
  if (!isProvider(type)) return <NotFoundPage />
  const { name, text } = providers[type]
  return (
    <Page
      title={name}
      subtitle={text}
      narrow
      back={{ to: '/providers', label: 'Identity providers' }}
    >
      <Stack gap="lg">
        {type === 'ldap' && <LdapSettings />}
        {type === 'saml' && <SamlSettings />}
        {!lacksThem && <ProviderUsers type={type} />}
      </Stack>
    </Page>
  )
}
