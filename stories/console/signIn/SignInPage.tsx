import { Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useSettings, type DemoLogin } from '../settings.ts'
import { DemoLogins } from './DemoLogins.tsx'
import { OtherWays } from './OtherWays.tsx'
import { PublicPage } from './PublicPage.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useGoOn } from './useGoOn.ts'

/** The way in. */
export function SignInPage() {
  const { redirect } = useSearch({ from: '/sign-in' })
  const { server, demoLogins } = useSettings()
  useGoOn(redirect)
  const [chosen, setChosen] = useState<DemoLogin>()
  return (
    <PublicPage
      isStart
      title="Sign in"
      subtitle={`Manage users and policies on ${server}`}
    >
      {redirect && (
        <Text size="sm" role="status">
          Sign in to continue to the page you asked for.
        </Text>
      )}
      <SignInForm
        // A chosen login starts the form anew.
        key={chosen?.username}
        initial={chosen}
      />
      <OtherWays redirect={redirect} />
      {demoLogins.length > 0 && (
        <DemoLogins logins={demoLogins} onChoose={setChosen} />
      )}
    </PublicPage>
  )
}
