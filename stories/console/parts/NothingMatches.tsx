import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconZoomCancel, type Icon } from './icons.ts'
import { Notice } from './Notice.tsx'

export interface NothingMatchesProps {
  /** @default IconZoomCancel */
  icon?: Icon
  title: string
  /** What the way back is called. @default 'Clear the search' */
  clear?: string
  onClear: () => void
  /** Where the search looks. */
  children: ReactNode
}

/** A search in vain, and the way back to all there are. */
export function NothingMatches({
  icon = IconZoomCancel,
  title,
  clear = 'Clear the search',
  onClear,
  children,
}: NothingMatchesProps) {
  return (
    <Notice
      icon={icon}
      color="fjord"
      title={title}
      actions={
        <Button variant="default" onClick={onClear}>
          {clear}
        </Button>
      }
    >
      {children}
    </Notice>
  )
}
