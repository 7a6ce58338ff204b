import { removeIdentityProviderUserMutation } from 'wazo-auth-query'
import { EachDialog } from '../parts/EachDialog.tsx'
import { userNoun } from '../parts/person.ts'
import { useUserChoices } from '../users/useUserChoices.ts'
import type { ProviderDialogProps } from './AttachUsers.tsx'
import { providers } from './providers.ts'

/** Back to what the tenant uses, one request each. */
export function DetachUsers({ type, onClose }: ProviderDialogProps) {
  const { name } = providers[type]
  return (
    <EachDialog
      {...useUserChoices()}
      title={`Detach users from “${name}”`}
      explanation="They sign in by what the tenant uses from then on. The server does not list who is attached: search for them."
      verb="Detach"
      noun={userNoun}
      definition={removeIdentityProviderUserMutation}
      inputOf={({ uuid }) => ({ idp_type: type, user_uuid: uuid })}
      refuses={(user) =>
        user.authentication_method === type ? undefined : 'Not attached'
      }
      done={(users) => `${users} detached from “${name}”.`}
      undone="stay attached"
      onClose={onClose}
    />
  )
}
