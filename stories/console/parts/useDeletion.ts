import type { BulkResult, MutationDefinition, Uuid } from 'wazo-auth-query'
import { usePostpone } from 'wazo-auth-query/react'
import { reasonOf } from './describe.ts'
import { manyOf, type Noun } from './noun.ts'
import { notifyFailed } from './notify.ts'
import { notifyUndo } from './UndoToast.tsx'

/** Something that can be deleted, and what it is called. */
export interface Deletable {
  uuid: Uuid
  name: string
}

/** Hides things at once, and deletes them when nobody has undone it. */
export function useDeletion(
  definition: MutationDefinition<Uuid, void>,
  noun: Noun,
): (items: readonly Deletable[]) => void {
  const postpone = usePostpone(definition)
  return (items) => {
    const { undo, closed, done } = postpone(items.map(({ uuid }) => uuid))
    const [what, verb] =
      items.length === 1
        ? [items[0]!.name, 'is']
        : [manyOf(items.length, noun), 'are']
    const hide = notifyUndo(`${what} ${verb} being deleted.`, undo)
    void closed.then(hide)
    void done.then((results) => reportLeft(items, results, noun))
  }
}

/** What the server has refused is back in its lists: says why. */
function reportLeft(
  items: readonly Deletable[],
  results: readonly BulkResult<Uuid, void>[],
  noun: Noun,
): void {
  const left = results.flatMap((result, index) =>
    result.status === 'error' && !/^(notFound|aborted)$/.test(result.error.kind)
      ? { name: items[index]!.name, error: result.error }
      : [],
  )
  const [first] = left
  if (!first) return
  if (items.length === 1) {
    notifyFailed(`Could not delete ${first.name}`, first.error)
    return
  }
  const named = left.slice(0, 3).map(({ name }) => name)
  const names = [...named, ...(left.length > 3 ? ['…'] : [])].join(', ')
  notifyFailed(
    `${left.length} of ${manyOf(items.length, noun)} not deleted`,
    `${names}: ${reasonOf(first.error)}`,
  )
}
