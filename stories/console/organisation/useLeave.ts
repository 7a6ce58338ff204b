import { useRouter } from '@tanstack/react-router'

/** Sends the browser to another site; to a page of this one, without a load. */
export function useLeave(): (href: string) => void {
  const { history } = useRouter()
  return (href) => {
    const { origin, pathname, search } = new URL(href)
    if (origin === location.origin) history.push(pathname + search)
    else location.assign(href)
  }
}
