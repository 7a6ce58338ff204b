import { Button, Group, Text } from '@mantine/core'
import { IconUserMinus, IconUserPlus } from '../parts/icons.ts'
import {
  accessOf,
  addIdentityProviderUsers,
  all,
  listUsers,
  removeIdentityProviderUser,
  type IdentityProvider,
} from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { useState } from 'react'
import { Locked } from '../parts/Missing.tsx'
import { Section } from '../parts/Section.tsx'
import { AttachUsers } from './AttachUsers.tsx'
import { DetachUsers } from './DetachUsers.tsx'
import { providers } from './providers.ts'

/** Who signs in by it: the server attaches and detaches, but lists nobody. */
export function ProviderUsers({ type }: { type: IdentityProvider }) {
  const { name } = providers[type]
  const [open, setOpen] = useState<'attach' | 'detach'>()
  const users = accessOf(listUsers)
  const attaching = useCan(
    all(users, accessOf(addIdentityProviderUsers, { idp_type: type })),
  )
  const detaching = useCan(
    all(users, accessOf(removeIdentityProviderUser, { idp_type: type })),
  )
  const close = () => setOpen(undefined)
  const isOffered = [attaching, detaching].some(
    ({ status }) => status !== 'denied',
  )
  return (
    <Section
      title="Users"
      description="Each user’s page shows their sign-in method, under Security."
    >
      {isOffered ? (
        <Group gap="xs">
          {attaching.status !== 'denied' && (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={16} aria-hidden />}
              onClick={() => setOpen('attach')}
            >
              Attach users
            </Button>
          )}
          {type !== 'default' && detaching.status !== 'denied' && (
            <Button
              variant="default"
              leftSection={<IconUserMinus size={16} aria-hidden />}
              onClick={() => setOpen('detach')}
            >
              Detach users
            </Button>
          )}
          <Text size="sm" c="dimmed" style={{ flex: '1 1 100%' }}>
            {type === 'default'
              ? 'Attached users will use the tenant’s sign-in method.'
              : `Attached users switch to “${name}”. Detached users use the tenant’s sign-in method.`}
          </Text>
        </Group>
      ) : (
        <Locked accesses={attaching.missing}>You cannot change this.</Locked>
      )}
      {open === 'attach' && <AttachUsers type={type} onClose={close} />}
      {open === 'detach' && <DetachUsers type={type} onClose={close} />}
    </Section>
  )
}
