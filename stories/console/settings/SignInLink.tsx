import { Group, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { CopyButton } from '../parts/CopyButton.tsx'

/** The way in that can be handed to the people of a domain. */
export function SignInLink({ domain }: { domain: string }) {
  const { href } = useRouter().buildLocation({
    to: '/sign-in/organisation',
    search: { domain },
  })
  const address = location.origin + href
  return (
    <div>
      <Text size="sm" fw={500}>
        Sign-in for the people of {domain}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Text className="console-mono" style={{ flex: 1 }}>
          {address}
        </Text>
        <CopyButton value={address} label="Copy the address" />
      </Group>
    </div>
  )
}
