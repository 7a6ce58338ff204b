import { AssistiveDndState, type DndState } from '@headless-tree/core'

/** How one goes on who has picked up a tenant by the keyboard. */
export const movingKeys =
  'Use up and down to choose another tenant, Enter to move it there, Escape to cancel.'

/** What is read out while a tenant moves by the keyboard. */
export function sayWhereItGoes<TItem>(
  dnd: DndState<TItem> | null | undefined,
  state: AssistiveDndState,
): string {
  const name = dnd?.draggedItems?.[0]?.getItemName()
  const target = dnd?.dragTarget?.item.getItemName()
  if (!name || !target) return ''
  return state === AssistiveDndState.Started
    ? `Moving ${name}, now under ${target}. ${movingKeys}`
    : `${name} under ${target}`
}
