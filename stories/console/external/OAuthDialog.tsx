import type { User } from 'wazo-auth-query'
import { Dialog } from '../parts/Dialog.tsx'
import { nameOf } from '../parts/person.ts'
import { OAuthStart } from './OAuthStart.tsx'
import { OAuthToken } from './OAuthToken.tsx'
import { serviceOf } from './services.ts'

export interface OAuthDialogProps {
  user: User
  type: 'google' | 'microsoft'
  isConnected: boolean
  onClose: () => void
}

/** The consent of a user, who gives it at the service itself. */
export function OAuthDialog(props: OAuthDialogProps) {
  const { user, type, isConnected, onClose } = props
  const { name } = serviceOf(type)
  return (
    <Dialog
      onClose={onClose}
      title={
        isConnected
          ? `${name} account of ${nameOf(user)}`
          : `Connect ${nameOf(user)} to ${name}`
      }
    >
      {isConnected ? (
        <OAuthToken user={user} type={type} />
      ) : (
        <OAuthStart user={user} type={type} onClose={onClose} />
      )}
    </Dialog>
  )
}
