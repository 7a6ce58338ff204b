import { Button, Group } from '@mantine/core'
import type { ExternalData, Json, User } from 'wazo-auth-query'
import {
  useCreateUserExternalAuth,
  useReplaceUserExternalAuth,
  useUserExternalAuth,
} from 'wazo-auth-query/react'
import { Dialog } from '../parts/Dialog.tsx'
import { JsonForm } from '../parts/JsonForm.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { serviceOf } from './services.ts'

export interface CredentialsDialogProps {
  user: User
  type: string
  isConnected: boolean
  onClose: () => void
}

/** What a plugin of the server keeps of a user, whatever it may be. */
export function CredentialsDialog(props: CredentialsDialogProps) {
  const { user, type, isConnected, onClose } = props
  return (
    <Dialog
      onClose={onClose}
      title={`${serviceOf(type).name} credentials of ${nameOf(user)}`}
    >
      {isConnected ? (
        <Known {...props} />
      ) : (
        <DataForm {...props} current={undefined} />
      )}
    </Dialog>
  )
}

function Known(props: CredentialsDialogProps) {
  const { user, type } = props
  const data = useUserExternalAuth({ user_uuid: user.uuid, auth_type: type })
  return (
    <QueryState query={data} skeleton={<TableSkeleton rows={2} />}>
      {(current) => <DataForm {...props} current={current} />}
    </QueryState>
  )
}

interface DataFormProps extends CredentialsDialogProps {
  current: ExternalData | undefined
}

function DataForm({ user, type, current, onClose }: DataFormProps) {
  const done = {
    onSuccess() {
      notifyDone(`${serviceOf(type).name} credentials of ${nameOf(user)} saved`)
      onClose()
    },
  }
  const create = useCreateUserExternalAuth(done)
  const replace = useReplaceUserExternalAuth(done)
  const { mutate, isPending, error } = current ? replace : create
  return (
    <JsonForm
      label="Credentials (JSON)"
      current={current as Json | undefined}
      error={error}
      onSubmit={(body) =>
        mutate({
          user_uuid: user.uuid,
          auth_type: type,
          body: body as ExternalData,
        })
      }
      buttons={() => (
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            {current ? 'Save' : 'Connect'}
          </Button>
        </Group>
      )}
    />
  )
}
