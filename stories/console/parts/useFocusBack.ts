import { useEffect, useState } from 'react'

/** A menu is gone once one of its items is chosen, its button stays. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role=menu]')
  const button = menu?.getAttribute('aria-labelledby')
  return button ? document.getElementById(button) : element
}

/** Reading goes on at the page. */
export const focusPage = (): void =>
  document.getElementById('main')?.focus({ preventScroll: true })

/** Where nobody else has the focus: to who had it before, or to the page. */
export function giveFocusBack(opener?: Element | null): void {
  const isFree = () => document.activeElement === document.body
  if (!isFree()) return
  if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
  if (isFree()) focusPage()
}

/**
 * For what is there only as long as it is open: when it goes, the focus is
 * where it was before it came.
 */
export function useFocusBack(): void {
  // Asked before anything changes: what it came from may go at the same time.
  const [opener] = useState(() => openerOf(document.activeElement))
  useEffect(() => () => giveFocusBack(opener), [opener])
}
