import type { IdentityProvider, User, WazoAuthError } from 'wazo-auth-query'
import { useAddIdentityProviderUsers } from 'wazo-auth-query/react'
import { useState } from 'react'
import { describe, type Description } from '../parts/describe.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { notifyDone } from '../parts/notify.ts'
import { manyOf } from '../parts/noun.ts'
import { nameOf, userNoun } from '../parts/person.ts'
import { PickDialog } from '../parts/PickDialog.tsx'
import { useUserChoices } from '../users/useUserChoices.ts'
import { providers } from './providers.ts'

export interface ProviderDialogProps {
  type: IdentityProvider
  onClose: () => void
}

const counted = (count: number) => manyOf(count, userNoun)

/** Many at once. The server goes one by one and keeps what it has done. */
export function AttachUsers({ type, onClose }: ProviderDialogProps) {
  const { name } = providers[type]
  const [sent, setSent] = useState<readonly User[]>([])
  const attach = useAddIdentityProviderUsers({
    onSuccess() {
      notifyDone(`${counted(sent.length)} attached to “${name}”`)
      onClose()
    },
  })
  return (
    <PickDialog
      {...useUserChoices()}
      multiple
      title={`Attach users to “${name}”`}
      explanation="Users are attached one at a time. If one fails, those before it stay attached."
      refuses={(user) =>
        user.authentication_method === type ? 'Already attached' : undefined
      }
      confirm={(count) => (count ? `Attach ${counted(count)}` : 'Attach')}
      isPending={attach.isPending}
      failure={
        attach.error && (
          <ErrorAlert
            error={attach.error}
            says={(error) => attachFailure(error, sent)}
          />
        )
      }
      onPick={(users) => {
        setSent(users)
        attach.mutate({
          idp_type: type,
          body: { users: users.map(({ uuid }) => ({ uuid })) },
        })
      }}
      onClose={onClose}
    />
  )
}

/** How far it has come, as far as the server tells. */
function attachFailure(
  error: WazoAuthError,
  sent: readonly User[],
): Partial<Description> {
  const at = sent.findIndex(({ uuid }) => uuid === error.params.uuid)
  const missing = sent[at]
  if (error.kind === 'notFound' && missing) {
    const rest = sent.length - at - 1
    return {
      title: `${at} of ${counted(sent.length)} attached`,
      text: `${nameOf(missing)} no longer exists, so the server stopped there. ${
        rest
          ? `${counted(rest)} after that did not change`
          : 'It was the last one'
      }. Deselect ${nameOf(missing)} and try again.`,
    }
  }
  const { text } = describe(error)
  return error.retryable
    ? {
        text: `${text} Some may already be attached. It is safe to try again.`,
      }
    : {}
}
