import { Button, Group, Pagination, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from './icons.ts'
import { manyOf, type Noun } from './noun.ts'
import { PageSizeSelect } from './PageSizeSelect.tsx'
import { pageSizes } from '../router/search.ts'
import type { Pages } from './usePagedList.ts'

export interface PagerProps extends Pages {
  /** Rows on this page. */
  shown: number
  noun: Noun
}

/** By numbers where the end is known, by steps where a short page is it. */
export function Pager({ page, size, count, shown, noun, onPage }: PagerProps) {
  const hasRoom = useMediaQuery('(min-width: 30em)')
  const pages = count === null ? null : Math.ceil(count / size)
  const hasNext = shown === size
  const isOne = pages === null ? page === 1 && !hasNext : pages < 2
  if (isOne && shown === 0) return null
  const first = (page - 1) * size + 1
  const last = first + shown - 1
  const of = count === null ? '' : ` of ${count.toLocaleString()}`
  const range = isOne
    ? manyOf(shown, noun)
    : shown === 0
      ? `No ${noun.many} here`
      : `${first.toLocaleString()}–${last.toLocaleString()}${of} ${noun.many}`
  return (
    <Group
      component="nav"
      aria-label="Pages"
      justify="space-between"
      px={{ base: 'md', sm: 'lg' }}
      py="sm"
      style={{ borderTop: '1px solid var(--console-line)' }}
    >
      <Text size="sm" c="dimmed" className="console-number" role="status">
        {range}
      </Text>
      <Group gap="xs">
        {!(isOne && size === pageSizes[0]) && (
          <PageSizeSelect page={page} size={size} />
        )}
        {isOne ? null : pages === null ? (
          <>
            <Button
              size="compact-md"
              variant="default"
              disabled={page === 1}
              onClick={() => onPage(page - 1)}
              leftSection={<IconChevronLeft size={16} aria-hidden />}
            >
              Previous
            </Button>
            <Button
              size="compact-md"
              variant="default"
              disabled={!hasNext}
              onClick={() => onPage(page + 1)}
              rightSection={<IconChevronRight size={16} aria-hidden />}
            >
              Next
            </Button>
          </>
        ) : (
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={onPage}
            siblings={hasRoom ? 1 : 0}
            getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
            getControlProps={(control) => ({
              'aria-label': control === 'next' ? 'Next page' : 'Previous page',
            })}
          />
        )}
      </Group>
    </Group>
  )
}
