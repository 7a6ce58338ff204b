import { clampPage } from 'wazo-auth-query'
import { useEffect } from 'react'
import { pageSize } from '../router/lists.ts'

/** The last row of the last page is gone: the page before is the last one. */
export function usePageClamp(
  page: number,
  counts: { total: number; filtered?: number } | undefined,
  onPage: (page: number) => void,
): void {
  const nearest = counts && clampPage(page, counts, pageSize)
  useEffect(() => {
    if (nearest !== undefined && nearest !== page) onPage(nearest)
  }, [nearest, page, onPage])
}
