import { useElementSize, useMediaQuery, useMergedRef } from '@mantine/hooks'
import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Whether columns fit in, tried out: how wide they are, their contents say.
 *
 * @param columns Which they are; others may fit where these did not.
 */
export function useRoomForTable(columns: string) {
  const isWide = useMediaQuery('(min-width: 48em)', true, {
    getInitialValueInEffect: false,
  })
  const { ref, width } = useElementSize<HTMLDivElement>()
  const box = useRef<HTMLDivElement>(null)
  const [needed, setNeeded] = useState({ columns, width: 0 })
  const least = needed.columns === columns ? needed.width : 0
  // Before it is known how wide the place is, it may be known to be too narrow.
  const hasRoom = isWide && (width === 0 ? least === 0 : width >= least)
  useLayoutEffect(() => {
    const around = box.current
    const table = around?.querySelector('table')
    if (!around || !table) return
    function measure(place: Element, { offsetWidth }: HTMLTableElement) {
      if (offsetWidth > place.clientWidth)
        setNeeded({ columns, width: offsetWidth })
    }
    // What does not fit is not seen.
    measure(around, table)
    // Names that come later make columns wider, too.
    const observer = new ResizeObserver(() => measure(around, table))
    observer.observe(around)
    observer.observe(table)
    return () => observer.disconnect()
  }, [columns, hasRoom])
  return { ref: useMergedRef(ref, box), hasRoom }
}
