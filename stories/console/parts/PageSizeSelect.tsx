import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { pageSizes, type PageSearch, type PageSize } from '../router/search.ts'
import type { Pages } from './usePagedList.ts'

const choices = pageSizes.map((size) => ({
  value: String(size),
  label: `${size} per page`,
}))

/** How many rows a page has, in the address: what is on top stays in sight. */
export function PageSizeSelect({ page, size }: Pick<Pages, 'page' | 'size'>) {
  const navigate = useNavigate()
  function choose(next: PageSize) {
    const top = (page - 1) * size
    const nextPage = Math.floor(top / next) + 1
    const search: PageSearch = {
      page: nextPage > 1 ? nextPage : undefined,
      size: next === pageSizes[0] ? undefined : next,
    }
    void navigate({ to: '.', search: (old) => ({ ...old, ...search }) })
  }
  return (
    <Select
      aria-label="Rows per page"
      size="xs"
      w={128}
      allowDeselect={false}
      data={choices}
      value={String(size)}
      onChange={(value) => choose(Number(value) as PageSize)}
    />
  )
}
