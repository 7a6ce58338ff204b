import {
  Badge,
  Button,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import {
  useRenewal,
  useSession,
  useSignIn,
  useSignOut,
  useUser,
} from 'wazo-auth-query/react'
import type { SessionSnapshot, Uuid } from 'wazo-auth-query'
import { Panel } from './Panel.tsx'
import { Person } from './Person.tsx'
import { Problem } from './Problem.tsx'
import { Waiting } from './Waiting.tsx'

const texts: Record<SessionSnapshot['status'], string> = {
  restoring: 'Looking for a session',
  signedOut: 'Signed out',
  signingIn: 'Signing in',
  signedIn: 'Signed in',
  reauthRequired: 'Session ended',
  signingOut: 'Signing out',
}

/** Who is signed in, and the ways in and out. */
export function SessionCard() {
  const { status, user } = useSession()
  return (
    <Panel
      title="Session"
      width={400}
      aside={
        <Badge
          role="status"
          variant="dot"
          color={status === 'signedIn' ? 'teal' : 'gray'}
          size="lg"
          radius="sm"
          tt="none"
          fw={500}
        >
          {texts[status]}
        </Badge>
      }
    >
      {status === 'signedIn' && user ? (
        <Inside uuid={user.uuid} />
      ) : (
        <Outside isReturn={status === 'reauthRequired'} />
      )}
    </Panel>
  )
}

function Inside({ uuid }: { uuid: Uuid }) {
  const me = useUser(uuid)
  const renewal = useRenewal()
  const signOut = useSignOut()
  return (
    <Stack>
      {me.data ? <Person user={me.data} /> : <Waiting what="you" rows={1} />}
      {renewal.failure && <Problem error={renewal.failure.error} />}
      <Button
        variant="default"
        loading={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        Sign out
      </Button>
    </Stack>
  )
}

function Outside({ isReturn }: { isReturn: boolean }) {
  const signIn = useSignIn()
  const [username, setUsername] = useState('alice')
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({ username, password })
      }}
    >
      <Stack gap="sm">
        {isReturn && (
          <Text size="sm">Sign in again to continue where you left off.</Text>
        )}
        <TextInput
          label="Username"
          autoComplete="username"
          value={username}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        {signIn.isError && <Problem error={signIn.error} />}
        <Button type="submit" mt="xs" loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  )
}
