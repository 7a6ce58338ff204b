import {
  AssistiveDndState,
  type CustomHotkeysConfig,
  type TreeInstance,
} from '@headless-tree/core'
import type { Tenant } from 'wazo-auth-query'

const isAtRest = (tree: TreeInstance<Tenant>) => !tree.getState().dnd

/** A button in a row does what it says, whatever the key means to the row. */
const isOnRow = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.getAttribute('role') === 'treeitem'

/** Lifts the tenant in focus, over the first one that may have it. */
function pickUp(tree: TreeInstance<Tenant>): void {
  const item = tree.getFocusedItem()
  tree.startKeyboardDrag([item])
  if (isAtRest(tree) || tree.getDragTarget()) return
  // The library looks further down only.
  const { canDrop } = tree.getConfig()
  const above = tree
    .getItems()
    .findLast((one) => canDrop?.([item], { item: one }))
  if (!above) {
    tree.stopKeyboardDrag()
    return
  }
  tree.applySubStateUpdate('dnd', {
    draggedItems: [item],
    dragTarget: { item: above },
  })
  tree.applySubStateUpdate('assistiveDndState', AssistiveDndState.Started)
}

/** Beside the arrows, Home and End: Enter opens, Space picks up. */
export const treeKeys: CustomHotkeysConfig<Tenant> = {
  startDrag: {
    hotkey: 'Space',
    isEnabled: isAtRest,
    preventDefault: false,
    handler(event, tree) {
      if (!isOnRow(event)) return
      event.preventDefault()
      pickUp(tree)
    },
  },
  customOpen: {
    hotkey: 'Enter',
    isEnabled: isAtRest,
    handler(event, tree) {
      if (isOnRow(event)) tree.getFocusedItem().primaryAction()
    },
  },
}
