import { Text } from '@mantine/core'
import {
  AssistiveDndState,
  dragAndDropFeature,
  hotkeysCoreFeature,
  keyboardDragAndDropFeature,
  syncDataLoaderFeature,
} from '@headless-tree/core'
import { AssistiveTreeDescription, useTree } from '@headless-tree/react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { accessOf, moveTenant, type Tenant, type Uuid } from 'wazo-auth-query'
import { useAccess } from 'wazo-auth-query/react'
import {
  foldersOf,
  tenantName,
  whyNotBelow,
  type TenantTree as TenantsBelow,
} from './tenant.ts'
import type { AskAboutTenant } from './TenantMenu.tsx'
import { TenantRow } from './TenantRow.tsx'
import classes from './tree.module.css'
import { movingKeys, sayWhereItGoes } from './sayWhereItGoes.ts'
import { treeKeys } from './treeKeys.ts'
import { useMove } from './useMove.ts'

export interface TenantTreeProps {
  tree: TenantsBelow
  /** What is open at first. @default everything, or the tops of many */
  opened?: readonly Uuid[] | undefined
  onOpened: (opened: Uuid[]) => void
  onAsk: AskAboutTenant
}

/** Above the tops, and not itself to be seen. */
const nowhere = 'nowhere'
const rowHeight = 56
/** A tree of this size opens as a whole. */
const small = 60

/** Who is below whom, to be looked through and changed by hand. */
export function TenantTree({
  tree: tenants,
  opened,
  onOpened,
  onAsk,
}: TenantTreeProps) {
  const navigate = useNavigate()
  const access = useAccess()
  const move = useMove()
  const viewport = useRef<HTMLDivElement>(null)
  const { byUuid, tops, childrenOf } = tenants
  const [focused, setFocused] = useState<Uuid | null>(null)
  const tree = useTree<Tenant>({
    rootItemId: nowhere,
    dataLoader: {
      getItem: (uuid) => byUuid.get(uuid)!,
      getChildren: (uuid) =>
        (uuid === nowhere ? tops : childrenOf(uuid)).map((one) => one.uuid),
    },
    getItemName: (item) => tenantName(item.getItemData()),
    isItemFolder: (item) => childrenOf(item.getId()).length > 0,
    initialState: {
      expandedItems: [
        ...(opened ??
          (byUuid.size > small
            ? tops.map(({ uuid }) => uuid)
            : foldersOf(tenants))),
      ],
    },
    state: {
      focusedItem: focused !== null && byUuid.has(focused) ? focused : null,
    },
    setFocusedItem: setFocused,
    setExpandedItems(list) {
      // Never by a function, whatever the types say.
      if (Array.isArray(list)) onOpened(list)
    },
    features: [
      syncDataLoaderFeature,
      hotkeysCoreFeature,
      dragAndDropFeature,
      keyboardDragAndDropFeature,
    ],
    canReorder: false,
    canDrag: (items) =>
      items.every((item) => !tops.includes(item.getItemData())),
    canDrop([item], target) {
      const parent = byUuid.get(target.item.getId())
      if (!item || !parent || 'childIndex' in target) return false
      const tenant = item.getItemData()
      if (whyNotBelow(tenants, tenant, parent)) return false
      const { accesses } = accessOf(moveTenant, {
        tenant_uuid: tenant.uuid,
        parent_tenant_uuid: parent.uuid,
      })
      return accesses.every((needed) => access?.allows(needed) ?? true)
    },
    onDrop([item], target) {
      if (!item) return
      target.item.expand()
      move(item.getItemData(), target.item.getItemData())
    },
    onPrimaryAction: (item) =>
      void navigate({
        to: '/tenants/$tenantUuid',
        params: { tenantUuid: item.getId() },
      }),
    scrollToItem: (item) => virtualizer.scrollToIndex(item.getItemMeta().index),
    hotkeys: treeKeys,
  })
  // What has just been deleted is not to be asked for its name.
  const items = tree.getItems().filter((item) => byUuid.has(item.getId()))
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    useFlushSync: false,
  })
  useEffect(() => {
    tree.rebuildTree()
  }, [tree, tenants])

  const { assistiveDndState } = tree.getState()
  const isMoving =
    assistiveDndState === AssistiveDndState.Started ||
    assistiveDndState === AssistiveDndState.Dragging
  const height = virtualizer.getTotalSize()
  return (
    <>
      {isMoving && (
        // Read out as well, with the name and the place.
        <Text size="sm" className={classes.moving!} aria-hidden>
          {movingKeys}
        </Text>
      )}
      <div
        ref={viewport}
        className={classes.viewport}
        style={{ height: `min(${height}px, max(340px, 68dvh))` }}
      >
        <AssistiveTreeDescription tree={tree} getLabel={sayWhereItGoes} />
        <div
          {...tree.getContainerProps('Tenants')}
          style={{ position: 'relative', height }}
        >
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const item = items[index]!
            return (
              <TenantRow
                key={item.getId()}
                item={item}
                below={childrenOf(item.getId()).length}
                onAsk={onAsk}
                style={{ height: size, transform: `translateY(${start}px)` }}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}
