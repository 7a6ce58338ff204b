import { useEffect, useRef } from 'react'

/**
 * Brings what is said at the head of a form into sight: who has pressed the
 * button at its end does not see that far.
 *
 * @param reason Why it is said; `null` as long as it is not.
 */
export function useIntoView(reason: unknown) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reason && said.current?.closest('form'))
      said.current.scrollIntoView({ block: 'nearest' })
  }, [reason])
  return said
}
