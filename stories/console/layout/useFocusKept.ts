import { useEffect, type RefObject } from 'react'
import { giveFocusBack } from '../parts/useFocusBack.ts'

/** Milliseconds in which dialogs and menus give the focus back themselves. */
const patience = 60

/**
 * Where something has the focus: itself, or what takes its place in a list or
 * in a dialog.
 */
function placeOf(focused: Element) {
  const dialog = focused.closest('[role=dialog]')
  const row = focused.closest('tr, li')
  const list = row?.parentElement
  const index = row && list ? [...list.children].indexOf(row) : -1
  return {
    focused,
    next(): Element | null {
      const row = list?.children[Math.min(index, list.children.length - 1)]
      return (
        [...(row?.querySelectorAll('button:enabled') ?? [])].at(-1) ?? dialog
      )
    },
  }
}

const isResting = (element: Element) => element.matches(':disabled')

/**
 * Who has pressed a button stays there, also where it rests while it works; and
 * where it goes along with its row, at the row that takes its place.
 */
export function useFocusKept(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = main.current
    if (!page) return
    let place: ReturnType<typeof placeOf> | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    const remember = ({ target }: FocusEvent) => {
      place = target === page ? undefined : placeOf(target as Element)
    }
    /** Somebody has gone elsewhere, unless it was taken from them. */
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const { focused } = place ?? {}
        if (focused === target && focused.isConnected && !isResting(focused))
          place = undefined
      })
    function restore() {
      if (!place || document.activeElement !== document.body) return
      const { focused, next } = place
      if (!focused.isConnected) giveFocusBack(next())
      else if (!isResting(focused)) giveFocusBack(focused)
    }
    const watcher = new MutationObserver(() => {
      if (!place) return
      clearTimeout(timer)
      timer = setTimeout(restore, patience)
    })
    watcher.observe(page, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled'],
    })
    page.addEventListener('focusin', remember)
    page.addEventListener('focusout', forget)
    return () => {
      clearTimeout(timer)
      watcher.disconnect()
      page.removeEventListener('focusin', remember)
      page.removeEventListener('focusout', forget)
    }
  }, [main])
}
