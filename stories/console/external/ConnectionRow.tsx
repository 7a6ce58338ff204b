import { Anchor, Badge, Button, Group, Text } from '@mantine/core'
import { IconCircleCheckFilled } from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import {
  deleteUserExternalAuth,
  deleteUserExternalAuthMutation,
  getExternalConfig,
  getUserExternalAuth,
  type ExternalAuth,
  type User,
} from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { useState } from 'react'
import { nameOf } from '../parts/person.ts'
import { RemoveButton } from '../parts/RemoveButton.tsx'
import { CredentialsDialog } from './CredentialsDialog.tsx'
import { MobileSender } from './MobileSender.tsx'
import { OAuthDialog } from './OAuthDialog.tsx'
import { PhoneDialog } from './PhoneDialog.tsx'
import { serviceOf } from './services.ts'

export interface ConnectionRowProps {
  user: User
  service: ExternalAuth
}

/** One service, and what can be done with the account there. */
export function ConnectionRow({ user, service }: ConnectionRowProps) {
  const { type, enabled } = service
  const { name, text, icon: IconOf } = serviceOf(type)
  const [isOpen, setOpen] = useState(false)
  const input = { user_uuid: user.uuid, auth_type: type }
  const reading = useCan(getUserExternalAuth, input)
  const removing = useCan(deleteUserExternalAuth, input)
  const configuring = useCan(getExternalConfig, type)
  const close = () => setOpen(false)
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="md" wrap="nowrap" miw={0} style={{ flex: '1 1 240px' }}>
        <IconOf size={22} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
        <div>
          <Group gap="xs">
            {configuring.status === 'denied' ? (
              <Text fw={500}>{name}</Text>
            ) : (
              <Anchor
                fw={500}
                c="var(--mantine-color-text)"
                renderRoot={(props) => (
                  <Link to="/services/$type" params={{ type }} {...props} />
                )}
              >
                {name}
              </Anchor>
            )}
            {enabled ? (
              <Badge
                color="green"
                leftSection={<IconCircleCheckFilled size={12} aria-hidden />}
              >
                Connected
              </Badge>
            ) : (
              <Badge color="gray">Not connected</Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
          {type === 'mobile' && <MobileSender user={user} />}
        </div>
      </Group>
      <Group gap="xs" ml="auto">
        {reading.status === 'allowed' && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${enabled ? 'Credentials' : 'Connect'}: ${name}`}
            onClick={() => setOpen(true)}
          >
            {enabled ? 'Credentials' : 'Connect'}
          </Button>
        )}
        {enabled && removing.status === 'allowed' && (
          <RemoveButton
            definition={deleteUserExternalAuthMutation}
            input={input}
            label={`Disconnect ${name}`}
            done={`${nameOf(user)} disconnected from ${name}`}
            failed={`Could not disconnect ${nameOf(user)}`}
          />
        )}
      </Group>
      {isOpen && type === 'mobile' && (
        <PhoneDialog user={user} onClose={close} />
      )}
      {isOpen && (type === 'google' || type === 'microsoft') && (
        <OAuthDialog
          user={user}
          type={type}
          isConnected={enabled}
          onClose={close}
        />
      )}
      {isOpen && !/^(mobile|google|microsoft)$/.test(type) && (
        <CredentialsDialog
          user={user}
          type={type}
          isConnected={enabled}
          onClose={close}
        />
      )}
    </Group>
  )
}
