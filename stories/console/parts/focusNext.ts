import { giveFocusBack } from './useFocusBack.ts'

/**
 * The ref of a button that goes with its row: whoever has pressed it goes on
 * at the row that takes its place, or else at what the list belongs to.
 */
export const focusNext = (button: HTMLElement | null) => () => {
  if (!button || document.activeElement !== button) return
  const row = button.closest('li')
  const [near] = [row?.nextElementSibling, row?.previousElementSibling].flatMap(
    (one) => one?.querySelector<HTMLElement>('button, a[href]') ?? [],
  )
  const section = button.closest('section')
  button.blur()
  giveFocusBack(near ?? section?.querySelector('button, input'))
}
