import { Button, Group, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconBuildingFortress } from '../parts/icons.ts'
import { TextLink } from '../parts/TextLink.tsx'
import { useRegistrationOffer } from '../registration/useRegistrationOffer.ts'

/** For whoever has no password here, or not any more, or not yet. */
export function OtherWays({ redirect }: { redirect: string | undefined }) {
  const offer = useRegistrationOffer()
  return (
    <Stack component="nav" aria-label="Other ways to sign in" gap="md">
      <Button
        variant="default"
        size="md"
        leftSection={<IconBuildingFortress size={16} aria-hidden />}
        renderRoot={(props) => (
          <Link to="/sign-in/organisation" search={{ redirect }} {...props} />
        )}
      >
        Use your organisation’s sign-in
      </Button>
      <Group justify="space-between" gap="6px 20px">
        <TextLink to="/forgot-password">Forgot your password?</TextLink>
        {offer.data && <TextLink to="/register">Create an account</TextLink>}
      </Group>
    </Stack>
  )
}
