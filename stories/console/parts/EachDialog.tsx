import type { MutationDefinition, Uuid } from 'wazo-auth-query'
import { useBulk } from 'wazo-auth-query/react'
import { ErrorAlert } from './ErrorAlert.tsx'
import { notifyDone } from './notify.ts'
import { manyOf, type Noun } from './noun.ts'
import { PickDialog, type PickDialogProps } from './PickDialog.tsx'
import type { Choices } from './choices.ts'

export interface EachDialogProps<TItem, TInput> extends Choices<TItem> {
  title: string
  noun: Noun
  /** @default 'Add' */
  verb?: string
  /** What is said once it is done with so many, such as `2 members`. */
  done: (counted: string) => string
  /** What is said of those that are refused. @default 'not added' */
  undone?: string
  definition: MutationDefinition<TInput, void>
  inputOf: (item: TItem) => TInput
  explanation?: PickDialogProps<TItem>['explanation']
  onClose: () => void
}

/** Chooses several, and asks the server for each of them. */
export function EachDialog<TItem extends { uuid: Uuid }, TInput>({
  noun,
  verb = 'Add',
  done: said,
  undone = 'not added',
  definition,
  inputOf,
  onClose,
  ...choices
}: EachDialogProps<TItem, TInput>) {
  const counted = (count: number) => manyOf(count, noun)
  const change = useBulk(definition)
  const results = change.data ?? []
  const failed = results.filter((result) => result.status === 'error')
  const error = failed[0]?.error ?? null
  return (
    <PickDialog
      {...choices}
      multiple
      confirm={(count) => (count ? `${verb} ${counted(count)}` : verb)}
      isPending={change.isPending}
      failure={
        error && (
          <ErrorAlert
            error={error}
            {...(results.length > 1 && {
              says: () => ({
                title: `${failed.length} of ${counted(results.length)} ${undone}`,
              }),
            })}
          />
        )
      }
      onPick={(items) =>
        change.mutate(items.map(inputOf), {
          onSuccess(done) {
            if (done.some(({ status }) => status === 'error')) return
            notifyDone(said(counted(items.length)))
            onClose()
          },
        })
      }
      onClose={onClose}
    />
  )
}
