import { AssistiveDndState, type DndState } from '@headless-tree/core'

/** What is read out while a tenant moves by the keyboard. */
export function sayWhereItGoes<TItem>(
  dnd: DndState<TItem> | null | undefined,
  state: AssistiveDndState,
): string {
  const name = dnd?.draggedItems?.[0]?.getItemName()
  const target = dnd?.dragTarget?.item.getItemName()
  if (!name || !target) return ''
  return state === AssistiveDndState.Started
    ? `Moving ${name}, below ${target} so far. Up and down choose another tenant, Enter puts it there, Escape leaves it where it was.`
    : `${name} below ${target}`
}
