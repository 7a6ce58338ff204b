import type { ExternalConfigWrite, Json } from 'wazo-auth-query'
import {
  useCreateExternalConfig,
  useReplaceExternalConfig,
} from 'wazo-auth-query/react'
import { notifyDone } from '../parts/notify.ts'
import { serviceOf } from './services.ts'

/** The first one is created, and every later one replaced as a whole. */
export function useSaveConfig(
  type: string,
  isNew: boolean,
  onSaved: (body: Json) => void = () => {},
) {
  const done = {
    onSuccess(_: void, { body }: ExternalConfigWrite) {
      notifyDone(`The configuration of ${serviceOf(type).name} has been saved.`)
      onSaved(body)
    },
  }
  const create = useCreateExternalConfig(done)
  const replace = useReplaceExternalConfig(done)
  const { mutate, isPending, error } = isNew ? create : replace
  return {
    save: (body: Json) => mutate({ auth_type: type, body }),
    isPending,
    error,
  }
}
