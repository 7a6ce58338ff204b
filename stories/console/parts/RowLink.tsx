import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type MouseEvent } from 'react'
import classes from './entry.module.css'

export interface RowLinkProps {
  to: string
  children: string
}

/** As patient as the router's own links before they load what is behind. */
const patience = 50

/**
 * A link for rows that fly past by the dozen: the router's own would work out
 * for each where exactly it leads, and this one only once it is pointed at.
 */
export function RowLink({ to, children }: RowLinkProps) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leave = () => clearTimeout(timer.current)
  useEffect(() => leave, [])

  function point({ currentTarget }: { currentTarget: HTMLAnchorElement }) {
    const { href } = router.buildLocation({ to })
    currentTarget.href = router.history.createHref(href)
    leave()
    timer.current = setTimeout(() => void router.preloadRoute({ to }), patience)
  }

  function follow(event: MouseEvent) {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    void router.navigate({ to })
  }

  return (
    <a
      href={to}
      // It may end in dots.
      title={children}
      className={classes.link}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={follow}
    >
      {children}
    </a>
  )
}
