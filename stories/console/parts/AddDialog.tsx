import type { MutationDefinition, Uuid } from 'wazo-auth-query'
import { useBulk } from 'wazo-auth-query/react'
import { ErrorAlert } from './ErrorAlert.tsx'
import { notifyDone } from './notify.ts'
import { manyOf, type Noun } from './noun.ts'
import { PickDialog, type PickDialogProps } from './PickDialog.tsx'
import type { Choices } from './choices.ts'

export interface AddDialogProps<TItem, TInput> extends Choices<TItem> {
  title: string
  /** What is said once so many are added, such as `2 members`. */
  done: (counted: string) => string
  noun: Noun
  /** @default 'Add' */
  verb?: string
  definition: MutationDefinition<TInput, void>
  inputOf: (item: TItem) => TInput
  explanation?: PickDialogProps<TItem>['explanation']
  onClose: () => void
}

/** Chooses several, and adds each of them. */
export function AddDialog<TItem extends { uuid: Uuid }, TInput>({
  done: said,
  noun,
  verb = 'Add',
  definition,
  inputOf,
  onClose,
  ...choices
}: AddDialogProps<TItem, TInput>) {
  const counted = (count: number) => manyOf(count, noun)
  const add = useBulk(definition)
  const results = add.data ?? []
  const failed = results.filter((result) => result.status === 'error')
  const error = failed[0]?.error ?? null
  return (
    <PickDialog
      {...choices}
      multiple
      confirm={(count) => (count ? `${verb} ${counted(count)}` : verb)}
      isPending={add.isPending}
      failure={
        error && (
          <ErrorAlert
            error={error}
            {...(results.length > 1 && {
              says: {
                title: `${failed.length} of ${counted(results.length)} not added`,
              },
            })}
          />
        )
      }
      onPick={(items) =>
        add.mutate(items.map(inputOf), {
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
