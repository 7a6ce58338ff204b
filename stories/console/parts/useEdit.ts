import type { UseMutationResult } from '@tanstack/react-query'
import {
  EditConflictError,
  type FieldConflict,
  type WazoAuthError,
} from 'wazo-auth-query'
import { useRef, type FormEventHandler } from 'react'
import { focusWrong } from './focusWrong.ts'
import { isChanged } from './isChanged.ts'
import { pick } from './pick.ts'
import { useFollow, type FollowOptions } from './useFollow.ts'

/** What was changed, and what it was based on. */
export interface Change<TObject, TBody> {
  body: Partial<TBody>
  base: Partial<TObject>
}

export interface EditOptions<TObject, TValues, TBody, TInput> extends Omit<
  FollowOptions<TObject, TValues>,
  'onFollow'
> {
  /** All that could be sent, under the names of the form's fields. */
  bodyOf: (values: TValues) => TBody
  update: Pick<
    UseMutationResult<TObject, WazoAuthError, TInput>,
    'mutate' | 'error' | 'isPending' | 'reset'
  >
  inputOf: (change: Change<TObject, TBody>) => TInput
}

/** An edit, and what to do where somebody else has changed the same. */
export interface Edit {
  form: { isDirty: () => boolean; reset: () => void }
  isPending: boolean
  /** Sends the form, or leads to what is wrong in it. */
  submit: FormEventHandler<HTMLFormElement>
  conflicts: Readonly<Record<string, FieldConflict>> | null
  takeTheirs: () => void
  saveMine: () => void
}

/**
 * A form over what is there: sends what was changed, so that the rest stays as
 * fresh as the server has it, and what was in the form before it was changed.
 */
export function useEdit<
  TObject extends object,
  TValues extends object,
  TBody extends object,
  TInput,
>({
  current,
  form,
  valuesOf,
  bodyOf,
  update,
  inputOf,
}: EditOptions<TObject, TValues, TBody, TInput>): Edit {
  const base = useRef(current)
  const conflicts =
    update.error instanceof EditConflictError ? update.error.conflicts : null

  useFollow({
    current,
    form,
    valuesOf,
    onFollow(names) {
      base.current = { ...base.current, ...pick(current, names) }
    },
  })

  /** From here on, what the server has of the fields in conflict is known. */
  function learn(): string[] {
    const theirs = Object.entries(conflicts ?? {}).map(
      ([name, conflict]) => [name, conflict.theirs] as const,
    )
    base.current = { ...base.current, ...Object.fromEntries(theirs) }
    return theirs.map(([name]) => name)
  }

  function save(values: TValues): void {
    const changed = Object.entries(bodyOf(values)).filter(([name]) =>
      isChanged(form, name),
    )
    const body = Object.fromEntries(changed) as Partial<TBody>
    update.mutate(inputOf({ body, base: base.current }), {
      onSuccess(saved) {
        base.current = saved
        form.setInitialValues(valuesOf(saved))
        form.setValues(valuesOf(saved))
        form.resetDirty()
      },
    })
  }

  return {
    form,
    isPending: update.isPending,
    conflicts,
    submit(event) {
      form.onSubmit(save, (errors) => focusWrong(form, errors))(event)
    },
    takeTheirs() {
      const names = learn()
      const values = valuesOf(base.current)
      form.setInitialValues(values)
      form.setValues(pick(values, names))
      update.reset()
    },
    saveMine() {
      learn()
      save(form.getValues())
    },
  }
}
