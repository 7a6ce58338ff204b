import { Anchor, type AnchorProps } from '@mantine/core'
import { PageLink, type PageLinkProps } from './PageLink.tsx'

export interface TextLinkProps
  extends
    Pick<PageLinkProps, 'to' | 'children'>,
    Pick<AnchorProps, 'c' | 'underline'> {}

/** To another page, within a line of small text. */
export function TextLink(props: TextLinkProps) {
  return <Anchor component={PageLink} size="sm" {...props} />
}
