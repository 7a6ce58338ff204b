import { AssistiveDndState, type DndState } from '@headless-tree/core'

/** How one goes on who has picked up a tenant by the keyboard. */
export const movingKeys =
  'Up and down choose another tenant, Enter puts it there, Escape leaves it where it was.'

/** What is read out while a tenant moves by the keyboard. */
export function sayWhereItGoes<TItem>(
  dnd: DndState<TItem> | null | undefined,
  state: AssistiveDndState,
): string {
  const name = dnd?.draggedItems?.[0]?.getItemName()
  const target = dnd?.dragTarget?.item.getItemName()
  if (!name || !target) return ''
  return state === AssistiveDndState.Started
    ? `Moving ${name}, below ${target} so far. ${movingKeys}`
    : `${name} below ${target}`
}
