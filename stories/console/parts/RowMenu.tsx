import { ActionIcon, Menu, type ActionIconProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconDots } from './icons.ts'

export interface RowMenuProps extends Pick<
  ActionIconProps,
  'size' | 'loading'
> {
  /** Whose it is. */
  name: string
  tabIndex?: number
  children: ReactNode
}

/** What can be done with one row of a list. */
export function RowMenu({ name, children, ...button }: RowMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Actions for ${name}`}
          {...button}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
