import type { Endpoint, InputArgs, Plain } from './endpointTypes.ts'
import { nextOffset } from './infinite.ts'
import type { Page } from './types.ts'
import type { CallOptions, WazoAuth } from './wazoAuth.ts'

/** The offset of a page; pages are numbered from 1. */
export const offsetOf = (page: number, size: number): number =>
  Math.max(0, page - 1) * size

/** The page that contains an offset, numbered from 1. */
export const pageOf = (offset: number, size: number): number =>
  Math.floor(offset / size) + 1

/** The number of pages of a list, at least 1. */
export const pageCount = (
  { total, filtered = total }: Pick<Page<unknown>, 'total' | 'filtered'>,
  size: number,
): number => Math.max(1, Math.ceil(filtered / size))

/**
 * The nearest existing page, for when the last row of the last page is deleted.
 */
export const clampPage = (
  page: number,
  counts: Pick<Page<unknown>, 'total' | 'filtered'>,
  size: number,
): number => Math.min(Math.max(1, page || 1), pageCount(counts, size))

/**
 * Iterates over every item of a list, fetching page by page, for exports. If
 * rows are added or deleted meanwhile, an item may be missed or returned twice.
 *
 * @param args The list's own input, where `limit` is the page size (100 by
 *   default), and the options of the calls.
 */
export async function* listAll<TInput extends object, TItem>(
  auth: WazoAuth,
  list: Endpoint<TInput, Page<TItem>>,
  ...args: [...InputArgs<Omit<TInput, 'offset'>>, options?: CallOptions]
): AsyncGenerator<TItem, void, undefined> {
  const [input, options]: [{ limit?: number }?, CallOptions?] = args as never
  // With a limit of 0, the first page would be empty, and so the last.
  const limit = input?.limit || 100
  const call = list as unknown as Plain<Page<TItem>>
  let offset: number | undefined = 0
  while (offset !== undefined) {
    const page: Page<TItem> = await call(
      auth,
      { ...input, limit, offset },
      options,
    )
    yield* page.items
    offset = nextOffset(page, offset, limit)
  }
}
