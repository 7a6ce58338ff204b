import type { ReactNode } from 'react'
import classes from './table.module.css'

export interface ItemListProps {
  label: string
  /** One short line each. */
  dense?: boolean
  children: ReactNode
}

/** Rows of one column, in a card. */
export function ItemList({ label, dense = false, children }: ItemListProps) {
  return (
    <ul
      className={`${classes.cards} ${dense ? classes.dense : classes.items}`}
      aria-label={label}
      style={{ borderTop: '1px solid var(--console-line)' }}
    >
      {children}
    </ul>
  )
}
