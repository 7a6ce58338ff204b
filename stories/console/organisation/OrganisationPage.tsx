import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { PublicPage } from '../signIn/PublicPage.tsx'
import { useGoOn } from '../signIn/useGoOn.ts'
import type { Organisation } from './domain.ts'
import { DirectoryForm } from './DirectoryForm.tsx'
import { ProviderForm } from './ProviderForm.tsx'

const ways = [
  { value: 'saml', label: 'Identity provider' },
  { value: 'ldap', label: 'Directory password' },
]

/** For those whose organisation keeps the password. */
export function OrganisationPage() {
  const search = useSearch({ from: '/sign-in/organisation' })
  const { redirect } = search
  // Typed once, whichever way it turns out to be.
  const [typed, setTyped] = useState<Organisation>({
    domain: search.domain ?? '',
    stays: false,
  })
  useGoOn(redirect)
  const [way, setWay] = useState('saml')
  return (
    <PublicPage
      title="Your organisation"
      subtitle="Sign in with your organisation’s account."
    >
      <Stack gap={6}>
        <Text size="sm" fw={500} id="way">
          Sign-in method
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="way"
          data={ways}
          value={way}
          onChange={setWay}
        />
      </Stack>
      {way === 'saml' ? (
        <ProviderForm initial={typed} onChange={setTyped} redirect={redirect} />
      ) : (
        <DirectoryForm initial={typed} onChange={setTyped} />
      )}
    </PublicPage>
  )
}
