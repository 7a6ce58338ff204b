import type { ReactNode } from 'react'
import classes from './entry.module.css'
import { RowLink } from './RowLink.tsx'

export interface EntryLinkProps {
  to: string
  /** Otherwise it is named, and leads nowhere. */
  mayOpen: boolean
  name: string
  /** A letter or an icon that tells its kind. */
  mark: ReactNode
  isRound?: boolean
  isQuiet?: boolean
  badge?: ReactNode
  detail?: string
}

/**
 * The way to the page of what a list names. Plain elements: they come by the
 * dozen while a long list is scrolled.
 */
export function EntryLink({
  to,
  mayOpen,
  name,
  mark,
  isRound,
  isQuiet,
  badge,
  detail,
}: EntryLinkProps) {
  return (
    <div className={classes.entry}>
      <span
        className={classes.mark}
        data-round={isRound || undefined}
        data-quiet={isQuiet || undefined}
        aria-hidden
      >
        {mark}
      </span>
      <div className={classes.text}>
        <div className={classes.name}>
          {mayOpen ? (
            <RowLink to={to}>{name}</RowLink>
          ) : (
            <span className={classes.named} title={name}>
              {name}
            </span>
          )}
          {badge}
        </div>
        {detail && (
          <div className={classes.detail} title={detail}>
            {detail}
          </div>
        )}
      </div>
    </div>
  )
}
