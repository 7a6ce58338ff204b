import type { ReactNode } from 'react'
import { IconLinkOff } from './icons.ts'
import { NoticeCard } from './Notice.tsx'

/** Where a mailed link leads of which something is missing. */
export function IncompleteLink({ actions }: { actions?: ReactNode }) {
  return (
    <NoticeCard
      icon={IconLinkOff}
      color="amber"
      title="This link is incomplete"
      actions={actions}
    >
      Open it from the e-mail again. Some e-mail apps break long links in two.
    </NoticeCard>
  )
}
