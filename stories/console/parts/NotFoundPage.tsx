import { Button } from '@mantine/core'
import { IconMap2 } from './icons.ts'
import { NoticeCard } from './Notice.tsx'
import { Page } from './Page.tsx'
import { PageLink } from './PageLink.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <NoticeCard
        icon={IconMap2}
        color="fjord"
        title="Nothing at this address"
        actions={
          <Button component={PageLink} to="/">
            Go to the home page
          </Button>
        }
      >
        The address may be mistyped, or the link may be from an older version.
      </NoticeCard>
    </Page>
  )
}
