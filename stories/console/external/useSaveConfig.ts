import type { Json } from 'wazo-auth-query'
import {
  useCreateExternalConfig,
  useReplaceExternalConfig,
} from 'wazo-auth-query/react'
import { notifyDone } from '../parts/notify.ts'
import { serviceOf } from './services.ts'

/** The first one is created, and every later one replaced as a whole. */
export function useSaveConfig(type: string, isNew: boolean) {
  const done = {
    onSuccess() {
      notifyDone(`${serviceOf(type).name} configuration saved`)
    },
  }
  const create = useCreateExternalConfig(done)
  const replace = useReplaceExternalConfig(done)
  const { mutate, isPending, error } = isNew ? create : replace
  return {
    save: (body: Json, onSaved: () => void) =>
      mutate({ auth_type: type, body }, { onSuccess: onSaved }),
    isPending,
    error,
  }
}
