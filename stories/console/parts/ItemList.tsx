import type { ReactNode } from 'react'
import classes from './table.module.css'

export interface ItemListProps {
  label: string
  children: ReactNode
}

/** Rows of one column, in a card. */
export function ItemList({ label, children }: ItemListProps) {
  return (
    <ul
      className={classes.cards}
      aria-label={label}
      style={{ borderTop: '1px solid var(--console-line)' }}
    >
      {children}
    </ul>
  )
}
