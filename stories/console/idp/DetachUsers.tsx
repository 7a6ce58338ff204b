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
      explanation="They will use the tenant’s sign-in method. The server does not list attached users, so search for them."
      verb="Detach"
      noun={userNoun}
      definition={removeIdentityProviderUserMutation}
      inputOf={({ uuid }) => ({ idp_type: type, user_uuid: uuid })}
      refuses={(user) =>
        user.authentication_method === type ? undefined : 'Not attached'
      }
      done={(users) => `${users} detached from “${name}”`}
      undone="not detached"
      onClose={onClose}
    />
  )
}
