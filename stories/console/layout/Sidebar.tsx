import { Link, useMatchRoute } from '@tanstack/react-router'
import { Can } from 'wazo-auth-query/react'
import { OutboxNav } from '../outbox/OutboxNav.tsx'
import classes from './layout.module.css'
import { places } from './places.ts'
import { TenantSwitcher } from './TenantSwitcher.tsx'
import { UserMenu } from './UserMenu.tsx'

export interface SidebarProps {
  /** Somewhere has been gone to: a drawer closes. */
  onLeave?: () => void
}

/** Where one is, and where one can go. */
export function Sidebar({ onLeave = () => {} }: SidebarProps) {
  const isAt = useMatchRoute()
  return (
    <div className={classes.inside}>
      <TenantSwitcher onSwitch={onLeave} />
      <nav aria-label="Main" style={{ flex: 1 }}>
        <ul className={classes.nav}>
          {places.map(({ to, label, icon: IconOf, required }) => (
            <Can key={to} required={required}>
              <li>
                <Link
                  to={to}
                  className={classes.link}
                  // Where the drawer begins. Not by `activeProps`: an eighth of all
                  // that the compiler instantiates for the screens came of it.
                  data-autofocus={isAt({ to, fuzzy: true }) ? true : undefined}
                  onClick={onLeave}
                >
                  <IconOf size={19} stroke={1.7} aria-hidden />
                  {label}
                </Link>
              </li>
            </Can>
          ))}
        </ul>
      </nav>
      <OutboxNav onLeave={onLeave} />
      <UserMenu onLeave={onLeave} />
    </div>
  )
}
