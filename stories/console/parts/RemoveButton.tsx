import { IconX } from './icons.ts'
import { useMutation } from '@tanstack/react-query'
import type {
  KnownFacts,
  KnownInput,
  MutationDefinition,
} from 'wazo-auth-query'
import { useCan, useWazoAuth } from 'wazo-auth-query/react'
import classes from './entry.module.css'
import { isGone, reasonOf } from './describe.ts'
import { Kept } from './Missing.tsx'
import { notifyDone, notifyFailed } from './notify.ts'
import { singly } from './singly.ts'

export interface RemoveButtonProps<TInput> {
  definition: MutationDefinition<TInput, void>
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
  input,
  known,
  label,
  done,
  failed,
}: RemoveButtonProps<TInput>) {
  const remove = useMutation(
    definition(useWazoAuth(), {
      onSuccess: () => notifyDone(done),
      onError: (error) =>
        isGone(error)
          ? notifyDone(done)
          : notifyFailed(failed, reasonOf(error)),
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
