import { removeIdentityProviderUserMutation } from 'wazo-auth-query'
import { useBulk } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { notifyDone } from '../parts/notify.ts'
import { manyOf } from '../parts/noun.ts'
import { userNoun } from '../parts/person.ts'
import { PickDialog } from '../parts/PickDialog.tsx'
import type { ProviderDialogProps } from './AttachUsers.tsx'
import { providers } from './providers.ts'
import { useUserChoices } from './useUserChoices.ts'

const counted = (count: number) => manyOf(count, userNoun)

/** Back to what the tenant uses, one request each. */
export function DetachUsers({ type, onClose }: ProviderDialogProps) {
  const { name } = providers[type]
  const choices = useUserChoices()
  const detach = useBulk(removeIdentityProviderUserMutation)
  const results = detach.data ?? []
  const failed = results.filter(({ status }) => status === 'error')
  const error = failed[0]?.status === 'error' ? failed[0].error : null
  return (
    <PickDialog
      {...choices}
      multiple
      title={`Detach users from “${name}”`}
      explanation="They sign in by what the tenant uses from then on."
      refuses={(user) =>
        user.authentication_method === type ? undefined : 'Not attached'
      }
      confirm={(count) => (count ? `Detach ${counted(count)}` : 'Detach')}
      isPending={detach.isPending}
      failure={
        error && (
          <ErrorAlert
            error={error}
            says={{
              title: `${failed.length} of ${counted(results.length)} stay attached`,
            }}
          />
        )
      }
      onPick={(users) =>
        detach.mutate(
          users.map(({ uuid }) => ({ idp_type: type, user_uuid: uuid })),
          {
            onSuccess(done) {
              if (done.some(({ status }) => status === 'error')) return
              notifyDone(`${counted(users.length)} detached from “${name}”.`)
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    />
  )
}
