import { useNavigate } from '@tanstack/react-router'
import { Page } from '../parts/Page.tsx'
import { notifyDone } from '../parts/notify.ts'
import { nameOf } from '../parts/person.ts'
import { NewUserForm } from './NewUserForm.tsx'

/** Somebody new. */
export function NewUserPage() {
  const navigate = useNavigate()
  return (
    <Page
      narrow
      title="New user"
      subtitle="Someone who can sign in to this tenant. A username or an e-mail address is enough."
      back={{ to: '/users', label: 'Users' }}
    >
      <NewUserForm
        onCreated={(user) => {
          notifyDone(`${nameOf(user)} created`)
          void navigate({
            to: '/users/$userUuid',
            params: { userUuid: user.uuid },
            search: (old) => ({ tenant: old.tenant }),
            replace: true,
          })
        }}
      />
    </Page>
  )
}
