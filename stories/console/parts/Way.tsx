import { Anchor, Text } from '@mantine/core'
import { IconChevronRight, type Icon } from './icons.ts'
import type { ReactNode } from 'react'
import { PageLink } from './PageLink.tsx'
import classes from './way.module.css'

export interface WayProps {
  to: string
  icon: Icon
  name: string
  badge?: ReactNode
  text: string
}

/** A row that leads to a page of its own. */
export function Way({ to, icon: IconOf, name, badge, text }: WayProps) {
  return (
    <Anchor
      component={PageLink}
      to={to}
      className={classes.way}
      underline="never"
      c="var(--mantine-color-text)"
    >
      <IconOf size={22} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
      <span style={{ flex: 1 }}>
        <span className={classes.name}>
          <Text fw={500} component="span">
            {name}
          </Text>
          {badge}
        </span>
        <Text size="sm" c="dimmed" component="span" display="block">
          {text}
        </Text>
      </span>
      <IconChevronRight size={18} aria-hidden style={{ flex: 'none' }} />
    </Anchor>
  )
}
