import { Anchor, Badge, Text, UnstyledButton } from '@mantine/core'
import { IconBuilding, IconChevronRight } from '../parts/icons.ts'
import type { ItemInstance } from '@headless-tree/core'
import { useId, type CSSProperties } from 'react'
import type { Tenant } from 'wazo-auth-query'
import { useActiveTenant } from 'wazo-auth-query/react'
import { PageLink } from '../parts/PageLink.tsx'
import rows from '../parts/rows.module.css'
import { TenantMenu, type AskAboutTenant } from './TenantMenu.tsx'
import { tenantName } from './tenant.ts'
import classes from './tree.module.css'

export interface TenantRowProps {
  item: ItemInstance<Tenant>
  /** How many tenants stand directly below. */
  below: number
  style: CSSProperties
  onAsk: AskAboutTenant
}

/** A tenant in the tree: drag it, or press Space to move it. */
export function TenantRow({ item, below, style, onAsk }: TenantRowProps) {
  const tenant = item.getItemData()
  const id = useId()
  const part = (name: string) => `${id}-${name}`
  const [active] = useActiveTenant()
  const isOpen = item.isExpanded()
  const dnd = item.getTree().getState().dnd
  const level = { '--tenant-level': item.getItemMeta().level } as CSSProperties
  const names = [tenant.slug, ...tenant.domain_names.slice(0, 1)].join(' · ')
  return (
    <div
      {...item.getProps()}
      aria-label={undefined}
      aria-labelledby={['name', 'slug', 'below', 'use'].map(part).join(' ')}
      onClick={() => item.setFocused()}
      className={classes.row}
      style={{ ...style, ...level }}
      data-moving={dnd?.draggedItems?.includes(item) || undefined}
      data-target={item.isDragTarget() || undefined}
    >
      {below > 0 ? (
        // The arrow keys do the same for whoever has no pointer.
        <UnstyledButton
          className={classes.toggle!}
          tabIndex={-1}
          aria-hidden
          onClick={() => (isOpen ? item.collapse() : item.expand())}
        >
          <IconChevronRight size={16} />
        </UnstyledButton>
      ) : (
        <span className={classes.toggle} />
      )}
      {/* Blanks keep the words apart that are read out in one go. */}
      <IconBuilding size={20} stroke={1.6} aria-hidden />
      <div>
        <Anchor
          id={part('name')}
          component={PageLink}
          to={`/tenants/${tenant.uuid}`}
          tabIndex={-1}
          draggable={false}
          size="sm"
          fw={500}
          c="var(--mantine-color-text)"
          className={`${rows.line} ${classes.name}`}
          title={tenantName(tenant)}
        >
          {tenantName(tenant)}
        </Anchor>{' '}
        <Text
          id={part('slug')}
          size="xs"
          c="dimmed"
          className={rows.line!}
          title={names}
        >
          {names}
        </Text>
      </div>{' '}
      <div className={classes.facts}>
        {below > 0 && (
          <Badge id={part('below')} color="gray">
            {below} {below === 1 ? 'subtenant' : 'subtenants'}
          </Badge>
        )}{' '}
        {tenant.uuid === active && (
          <Badge id={part('use')} color="fjord">
            Current
          </Badge>
        )}
      </div>
      <TenantMenu
        tenant={tenant}
        isReachable={item.isFocused()}
        onAsk={onAsk}
      />
    </div>
  )
}
