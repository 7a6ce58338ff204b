import { Box, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { BrandMark } from '../layout/Brand.tsx'
import { useSettings, type DemoLogin } from '../settings.ts'
import { DemoLogins } from './DemoLogins.tsx'
import classes from './signIn.module.css'
import { SignInForm } from './SignInForm.tsx'

/** The way in. */
export function SignInPage() {
  useDocumentTitle('Sign in · Wazo access console')
  const { redirect } = useSearch({ from: '/sign-in' })
  const { server, demoLogins } = useSettings()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<DemoLogin>()
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <Stack gap="lg" maw={380} w="100%">
          <BrandMark size={40} />
          <Box>
            <Title order={1}>Sign in</Title>
            <Text c="dimmed" mt={4}>
              to manage users and policies on {server}
            </Text>
          </Box>
          {redirect && (
            <Text size="sm" role="status">
              Sign in first; you will be taken to the page you asked for.
            </Text>
          )}
          <SignInForm
            // A chosen login starts the form anew.
            key={chosen?.username}
            initial={chosen}
            onSignedIn={() =>
              void navigate({ to: redirect ?? '/', replace: true })
            }
          />
          {demoLogins.length > 0 && (
            <DemoLogins logins={demoLogins} onChoose={setChosen} />
          )}
        </Stack>
      </main>
      <div className={classes.picture} aria-hidden>
        <Waves />
      </div>
    </div>
  )
}

/** Rings that travel, as a call does. */
function Waves() {
  return (
    <svg viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice">
      {Array.from({ length: 16 }, (_, index) => (
        <circle
          key={index}
          cx="420"
          cy="640"
          r={40 + index * 52}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          opacity={0.5 - index * 0.027}
        />
      ))}
      <circle cx="420" cy="640" r="14" fill="currentColor" />
    </svg>
  )
}
