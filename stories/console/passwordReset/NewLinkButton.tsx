import { Button } from '@mantine/core'
import { PageLink } from '../parts/PageLink.tsx'

/** The way on from a mailed link that cannot be used. */
export function NewLinkButton() {
  return (
    <Button component={PageLink} to="/forgot-password">
      Request a new link
    </Button>
  )
}
