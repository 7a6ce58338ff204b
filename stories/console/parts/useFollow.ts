import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent } from 'react'
import { isChanged } from './isChanged.ts'
import { pick } from './pick.ts'

export interface FollowOptions<TObject, TValues> {
  current: TObject
  form: UseFormReturnType<TValues>
  valuesOf: (object: TObject) => TValues
  /** The fields that now show what there is. */
  onFollow?: (names: string[]) => void
}

/** Fields that nobody has touched show what there is now. */
export function useFollow<TObject, TValues extends object>({
  current,
  form,
  valuesOf,
  onFollow,
}: FollowOptions<TObject, TValues>): void {
  const isDirty = form.isDirty()
  const follow = useEffectEvent((object: TObject) => {
    const values = valuesOf(object)
    const untouched = Object.keys(values).filter(
      (name) => !isChanged(form, name),
    )
    const fresh = pick(values, untouched)
    form.setInitialValues({ ...values, ...form.getInitialValues(), ...fresh })
    form.setValues(fresh)
    // What was said of other fields holds on.
    form.setErrors(form.errors)
    onFollow?.(untouched)
  })
  useEffect(() => follow(current), [current, isDirty])
}
