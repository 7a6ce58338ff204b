import {
  IconFingerprint,
  IconShieldLock,
  IconSitemap,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import {
  accessOf,
  all,
  listGroups,
  listPolicies,
  listTenants,
  listUsers,
  type Requirement,
} from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { OutboxNav } from '../outbox/OutboxNav.tsx'
import classes from './layout.module.css'
import { TenantSwitcher } from './TenantSwitcher.tsx'
import { UserMenu } from './UserMenu.tsx'

interface Place {
  to: '/users' | '/groups' | '/policies' | '/tenants' | '/session'
  label: string
  icon: Icon
  required: Requirement
}

const places: readonly Place[] = [
  {
    to: '/users',
    label: 'Users',
    icon: IconUsers,
    required: accessOf(listUsers),
  },
  {
    to: '/groups',
    label: 'Groups',
    icon: IconUsersGroup,
    required: accessOf(listGroups),
  },
  {
    to: '/policies',
    label: 'Policies',
    icon: IconShieldLock,
    required: accessOf(listPolicies),
  },
  {
    to: '/tenants',
    label: 'Tenants',
    icon: IconSitemap,
    required: accessOf(listTenants),
  },
  {
    to: '/session',
    label: 'My session',
    icon: IconFingerprint,
    required: all(),
  },
]

export interface SidebarProps {
  /** Somewhere has been gone to: a drawer closes. */
  onLeave?: () => void
}

/** Where one is, and where one can go. */
export function Sidebar({ onLeave = () => {} }: SidebarProps) {
  return (
    <div className={classes.inside}>
      <TenantSwitcher onSwitch={onLeave} />
      <nav aria-label="Main" style={{ flex: 1 }}>
        <ul className={classes.nav}>
          {places.map(({ to, label, icon: IconOf, required }) => (
            <Can key={to} required={required}>
              <li>
                <Link to={to} className={classes.link} onClick={onLeave}>
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
