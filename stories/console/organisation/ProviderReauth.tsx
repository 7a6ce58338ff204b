import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useSignOut } from 'wazo-auth-query/react'
import { useOrganisationLogin } from './organisationSession.ts'

export interface ProviderReauthProps {
  opened: boolean
  title: string
  text: string
}

/** Whoever has no password here goes by the identity provider again. */
export function ProviderReauth({ opened, title, text }: ProviderReauthProps) {
  const redirect = useLocation({ select: ({ href }) => href })
  const domain = useOrganisationLogin()?.domain
  const signOut = useSignOut()
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={title}
    >
      <Stack>
        <Text>
          {text} Sign in through your organisation again to return to this page.
          Unsaved changes will be lost.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            loading={signOut.isPending}
            onClick={() => signOut.mutate({})}
          >
            Sign out
          </Button>
          <Button
            data-autofocus
            renderRoot={(props) => (
              <Link
                to="/sign-in/organisation"
                search={{ redirect, domain }}
                {...props}
              />
            )}
          >
            Sign in again
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
