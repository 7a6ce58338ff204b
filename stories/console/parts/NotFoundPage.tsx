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
        title="There is no page here"
        actions={
          <Button component={PageLink} to="/">
            Go to the start
          </Button>
        }
      >
        The address may be mistyped, or the link is of an older version.
      </NoticeCard>
    </Page>
  )
}
