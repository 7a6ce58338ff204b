import { Button, Group, Pagination, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from './icons.ts'
import { pageSize } from '../router/lists.ts'

export interface PagerProps {
  page: number
  /** How many there are; `null` where the server does not count matches. */
  count: number | null
  /** Rows on this page. */
  shown: number
  noun: string
  onPage: (page: number) => void
}

/** By numbers where the end is known, by steps where a short page is it. */
export function Pager({ page, count, shown, noun, onPage }: PagerProps) {
  const first = (page - 1) * pageSize + 1
  const last = first + shown - 1
  const pages = count === null ? null : Math.ceil(count / pageSize)
  const hasNext = shown === pageSize
  if (pages === null ? page === 1 && !hasNext : pages < 2) return null
  const total = count === null ? '' : ` of ${count.toLocaleString()}`
  const range =
    shown === 0
      ? `No ${noun} here`
      : `${first.toLocaleString()}–${last.toLocaleString()}${total} ${noun}`
  return (
    <Group
      component="nav"
      aria-label="Pages"
      justify="space-between"
      px="md"
      py="sm"
      style={{ borderTop: '1px solid var(--console-line)' }}
    >
      <Text size="sm" c="dimmed" className="console-number" role="status">
        {range}
      </Text>
      {pages === null ? (
        <Group gap="xs">
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
        </Group>
      ) : (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={onPage}
          siblings={1}
          getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
          getControlProps={(control) => ({
            'aria-label': control === 'next' ? 'Next page' : 'Previous page',
          })}
        />
      )}
    </Group>
  )
}
