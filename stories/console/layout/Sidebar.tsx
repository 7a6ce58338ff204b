import {
  IconFingerprint,
  IconShieldLock,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { needs } from '../router/access.ts'
import { useAccess } from '../parts/useAccess.ts'
import classes from './layout.module.css'
import { TenantSwitcher } from './TenantSwitcher.tsx'
import { UserMenu } from './UserMenu.tsx'

interface Place {
  to: '/users' | '/groups' | '/policies' | '/session'
  label: string
  icon: Icon
  access?: string
}

const places: readonly Place[] = [
  { to: '/users', label: 'Users', icon: IconUsers, access: needs.users },
  {
    to: '/groups',
    label: 'Groups',
    icon: IconUsersGroup,
    access: needs.groups,
  },
  {
    to: '/policies',
    label: 'Policies',
    icon: IconShieldLock,
    access: needs.policies,
  },
  { to: '/session', label: 'My session', icon: IconFingerprint },
]

export interface SidebarProps {
  /** Somewhere has been gone to: a drawer closes. */
  onLeave?: () => void
}

/** Where one is, and where one can go. */
export function Sidebar({ onLeave = () => {} }: SidebarProps) {
  const allows = useAccess()
  return (
    <div className={classes.inside}>
      <TenantSwitcher onSwitch={onLeave} />
      <nav aria-label="Main" style={{ flex: 1 }}>
        <ul className={classes.nav}>
          {places
            .filter(({ access }) => !access || allows(access))
            .map(({ to, label, icon: IconOf }) => (
              <li key={to}>
                <Link to={to} className={classes.link} onClick={onLeave}>
                  <IconOf size={19} stroke={1.7} aria-hidden />
                  {label}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <UserMenu onLeave={onLeave} />
    </div>
  )
}
