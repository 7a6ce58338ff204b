import { Anchor, type AnchorProps } from '@mantine/core'
import type { LinkProps } from '@tanstack/react-router'
import { IconChevronLeft } from './icons.ts'
import { PageLink } from './PageLink.tsx'

export interface BackLinkProps extends Pick<AnchorProps, 'c' | 'mb'> {
  to: NonNullable<LinkProps['to']>
  children: string
}

/** The way to where this page belongs. */
export function BackLink({ to, children, ...anchor }: BackLinkProps) {
  return (
    <Anchor
      component={PageLink}
      to={to}
      className="console-back"
      size="sm"
      // The chevron stands at the edge, not the air around it.
      ml={-4}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 2,
        width: 'fit-content',
      }}
      {...anchor}
    >
      <IconChevronLeft size={16} aria-hidden />
      {children}
    </Anchor>
  )
}
