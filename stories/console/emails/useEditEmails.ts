import { useMutation } from '@tanstack/react-query'
import {
  getUser,
  updateUserEmails,
  updateUserEmailsAsAdmin,
  type User,
  type WazoAuthError,
} from 'wazo-auth-query'
import {
  useCan,
  useUpdateUserEmails,
  useUpdateUserEmailsAsAdmin,
  useWazoAuth,
} from 'wazo-auth-query/react'
import type { EmailsChange } from './changes.ts'

/**
 * Changes the addresses of a user, read just before: the server takes the
 * whole list. Who may say what is confirmed does so, others leave it.
 */
export function useEditEmails({ uuid: user_uuid }: User) {
  const auth = useWazoAuth()
  const all = useCan(updateUserEmailsAsAdmin, { user_uuid })
  const own = useCan(updateUserEmails, { user_uuid })
  const replaceAll = useUpdateUserEmailsAsAdmin()
  const replaceOwn = useUpdateUserEmails()
  const mayConfirm = all.status === 'allowed'
  const edit = useMutation<unknown, WazoAuthError, EmailsChange>({
    networkMode: 'always',
    async mutationFn(change) {
      const emails = change((await getUser(auth, user_uuid)).emails)
      return mayConfirm
        ? replaceAll.mutateAsync({
            user_uuid,
            body: {
              emails: emails.map(({ address, main, confirmed }) => ({
                address,
                main,
                confirmed,
              })),
            },
          })
        : replaceOwn.mutateAsync({
            user_uuid,
            body: {
              emails: emails.map(({ address, main }) => ({ address, main })),
            },
          })
    },
  })
  return {
    edit,
    mayConfirm,
    mayEdit: mayConfirm || own.status === 'allowed',
    missing: own.missing,
  }
}
