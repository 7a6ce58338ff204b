import { Anchor, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageLink } from '../parts/PageLink.tsx'
import { useRegistrationOffer } from '../registration/useRegistrationOffer.ts'

/** For whoever has no password here, or not any more, or not yet. */
export function OtherWays({ redirect }: { redirect: string | undefined }) {
  const offer = useRegistrationOffer()
  return (
    <Group component="nav" aria-label="Other ways" gap="6px 20px">
      <Anchor component={PageLink} to="/forgot-password" size="sm">
        Forgot your password?
      </Anchor>
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/sign-in/organisation" search={{ redirect }} {...props} />
        )}
      >
        Use your organisation’s sign-in
      </Anchor>
      {offer.data && (
        <>
          <Anchor component={PageLink} to="/register" size="sm">
            Create an account
          </Anchor>
        </>
      )}
    </Group>
  )
}
