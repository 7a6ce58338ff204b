import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * After a navigation the focus stands at the new page, and its title is read
 * out, again once it has the name of what is shown. Filters and pages of a list
 * are no navigation: the focus stays.
 */
export function useRouteFocus(main: RefObject<HTMLElement | null>): string {
  const path = useRouterState({
    select: ({ resolvedLocation }) => resolvedLocation?.pathname,
  })
  const last = useRef(path)
  const [announcement, setAnnouncement] = useState('')
  useEffect(() => {
    if (!path || path === last.current) return
    const isFirst = last.current === undefined
    last.current = path
    if (isFirst) return
    main.current?.focus({ preventScroll: true })
    // The page sets its title in an effect of its own, which has run.
    setAnnouncement(document.title)
  }, [path, main])
  useEffect(() => {
    const watcher = new MutationObserver(() =>
      // What has not been left needs no word.
      setAnnouncement((said) => said && document.title),
    )
    watcher.observe(document.head, { subtree: true, childList: true })
    return () => watcher.disconnect()
  }, [])
  return announcement
}
