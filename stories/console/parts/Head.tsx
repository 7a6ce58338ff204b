import type { ReactNode } from 'react'
import classes from './head.module.css'

export interface HeadProps {
  title: ReactNode
  description?: ReactNode
  actions?: ReactNode
}

/** What something is called, what it is, and what can be done with it. */
export function Head({ title, description, actions }: HeadProps) {
  return (
    <div className={classes.head}>
      <div className={classes.title}>{title}</div>
      {description && <div className={classes.description}>{description}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
