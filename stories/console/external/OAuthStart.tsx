import { Anchor, Button, Group, Stack, TagsInput, Text } from '@mantine/core'
import { IconExternalLink, IconRefresh } from '../parts/icons.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { externalKey, type User, type WazoAuthError } from 'wazo-auth-query'
import {
  useStartUserGoogleAuth,
  useStartUserMicrosoftAuth,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { CopyButton } from '../parts/CopyButton.tsx'
import { describe, type Description } from '../parts/describe.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { nameOf } from '../parts/person.ts'
import { useSettings } from '../settings.ts'
import { serviceOf } from './services.ts'

export interface OAuthStartProps {
  user: User
  type: 'google' | 'microsoft'
  onClose: () => void
}

/** Makes the address where the user consents; the service tells the server. */
export function OAuthStart({ user, type, onClose }: OAuthStartProps) {
  const { name } = serviceOf(type)
  const [scope, setScope] = useState<string[]>([])
  const google = useStartUserGoogleAuth()
  const microsoft = useStartUserMicrosoftAuth()
  const start = type === 'google' ? google : microsoft
  if (start.data)
    return (
      <Consent user={user} name={name} address={start.data.authorization_url} />
    )
  return (
    <Stack>
      <ErrorAlert
        error={start.error}
        says={(error) => startFailure(error, name)}
      />
      {start.error?.kind === 'notFound' && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link to="/services/$type" params={{ type }} {...props} />
          )}
        >
          Configure {name}
        </Anchor>
      )}
      <Text>
        {nameOf(user)} gives consent on a {name} page. Create the link to it
        here.
      </Text>
      <TagsInput
        label="Scopes"
        data-autofocus
        description="Scopes to request. Leave empty for the server’s defaults."
        placeholder={scope.length ? undefined : 'Default scopes'}
        value={scope}
        onChange={setScope}
        splitChars={[',', ' ']}
        acceptValueOnBlur
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={start.isPending}
          onClick={() =>
            start.mutate({
              user_uuid: user.uuid,
              body: scope.length ? { scope } : {},
            })
          }
        >
          Create link
        </Button>
      </Group>
    </Stack>
  )
}

function startFailure(error: WazoAuthError, name: string): Description {
  return error.kind === 'notFound'
    ? {
        title: `${name} is not configured in this tenant`,
        text: 'Set it up first, then connect accounts.',
      }
    : describe(error)
}

interface ConsentProps {
  user: User
  name: string
  address: string
}

function Consent({ user, name, address }: ConsentProps) {
  const queryClient = useQueryClient()
  const { demoProvider } = useSettings()
  // Once it has worked, there is a token here instead.
  const look = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      queryClient.invalidateQueries({ queryKey: externalKey() }),
  })
  return (
    <Stack>
      <Text>
        Open this link where {nameOf(user)} is signed in to {name}, or send it
        to {nameOf(user)}. It works once.
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text className="console-mono" lineClamp={4} style={{ flex: 1 }}>
          {address}
        </Text>
        <CopyButton value={address} label="Copy link" />
      </Group>
      {demoProvider && (
        <Group gap="md" wrap="nowrap" justify="space-between">
          <Text size="sm" c="dimmed">
            {name} is not part of this demo. Consent here instead.
          </Text>
          <Button
            flex="none"
            onClick={() =>
              void demoProvider.consent(address).then(() => look.mutate())
            }
          >
            Consent
          </Button>
        </Group>
      )}
      <Group justify="flex-end" gap="xs">
        <Text role="status" size="sm" c="dimmed" mr="auto">
          {look.isSuccess && 'Not connected yet.'}
        </Text>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          Check connection
        </Button>
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          variant={demoProvider ? 'default' : 'filled'}
          rightSection={<IconExternalLink size={16} aria-hidden />}
        >
          Open {name}
        </Button>
      </Group>
    </Stack>
  )
}
