import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  requestEmailConfirmation,
  userQuery,
  type Email,
  type User,
} from 'wazo-auth-query'
import {
  useCan,
  useRequestEmailConfirmation,
  useWazoAuth,
} from 'wazo-auth-query/react'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { singly } from '../parts/singly.ts'

export interface RequestConfirmationProps {
  user: User
  email: Email
}

/** Has a link mailed that confirms the address. */
export function RequestConfirmation({ user, email }: RequestConfirmationProps) {
  const { uuid: email_uuid, address } = email
  const input = { user_uuid: user.uuid, email_uuid }
  const auth = useWazoAuth()
  const queryClient = useQueryClient()
  const request = useRequestEmailConfirmation({
    onSuccess: () => notifyDone(`E-mail sent to ${address}`),
    onError(error) {
      // Somebody has followed an earlier link: only this page is late.
      if (error.kind === 'conflict')
        void queryClient.invalidateQueries(userQuery(auth, user.uuid))
      else notifyFailed('Could not send the e-mail', error)
    },
  })
  const text = request.isSuccess ? 'Send again' : 'Send confirmation e-mail'
  if (useCan(requestEmailConfirmation, input).status !== 'allowed') return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={request.isPending}
      onClick={singly(() => request.mutate(input))}
      aria-label={`${text} to ${address}`}
    >
      {text}
    </Button>
  )
}
