import { Modal } from '@mantine/core'
import type { User } from 'wazo-auth-query'
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
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${serviceOf(type).name} of ${nameOf(user)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isConnected ? (
        <OAuthToken user={user} type={type} />
      ) : (
        <OAuthStart user={user} type={type} />
      )}
    </Modal>
  )
}
