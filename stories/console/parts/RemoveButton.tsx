import { IconX } from './icons.ts'
import {
  MutationObserver,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type {
  KnownFacts,
  KnownInput,
  MutationDefinition,
  WazoAuthError,
} from 'wazo-auth-query'
import { useCan, useWazoAuth } from 'wazo-auth-query/react'
import classes from './entry.module.css'
import { isGone } from './describe.ts'
import { Kept } from './Missing.tsx'
import { notifyDone, notifyFailed } from './notify.ts'
import { singly } from './singly.ts'
import { notifyUndoable } from './UndoToast.tsx'

export interface RemoveButtonProps<TInput> {
  definition: MutationDefinition<TInput, void>
  /** What undoes it, where that can be done. */
  putsBack?: MutationDefinition<TInput, void>
  input: TInput & KnownInput<TInput>
  known?: KnownFacts
  label: string
  /** What has happened then. */
  done: string
  /** What has not, where it was refused. */
  failed: string
}

/** Takes one away, or says what is lacking to do so. */
export function RemoveButton<TInput>({
  definition,
  putsBack,
  input,
  known,
  label,
  done,
  failed,
}: RemoveButtonProps<TInput>) {
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  const back = useCan((putsBack ?? definition).endpoint, input, known)
  const remove = useMutation(
    definition(auth, {
      onSuccess() {
        if (!putsBack || back.status === 'denied') notifyDone(done)
        // By then the row is gone, with all that it could have done.
        else
          notifyUndoable(done, () => {
            new MutationObserver(queryClient, putsBack(auth))
              .mutate(input)
              .catch((error: WazoAuthError) =>
                notifyFailed('Could not undo', error),
              )
          })
      },
      onError: (error) =>
        isGone(error) ? notifyDone(done) : notifyFailed(failed, error),
    }),
  )
  const { endpoint } = definition
  const isOffered = useCan(endpoint, input).status !== 'denied'
  const { status, missing } = useCan(endpoint, input, known)
  if (!isOffered) return null
  if (status === 'denied') return <Kept missing={missing} />
  return (
    <button
      type="button"
      className={classes.remove}
      aria-label={label}
      disabled={remove.isPending}
      onClick={singly(() => remove.mutate(input))}
    >
      <IconX size={17} aria-hidden />
    </button>
  )
}
