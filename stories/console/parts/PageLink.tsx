import { Link } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

export interface PageLinkProps extends Omit<
  ComponentPropsWithRef<'a'>,
  'href' | 'target'
> {
  to: string
  /** Leaves without asking, whatever has been typed. */
  ignoreBlocker?: boolean
}

/**
 * To another page, as the `component` of what looks like a link or a button.
 * The compiler takes a sixth of a second for the generic `Link` of the router
 * there, and then does not see its properties.
 */
export function PageLink(props: PageLinkProps) {
  return <Link {...props} />
}
