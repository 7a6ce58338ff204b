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
      subtitle="Somebody who can sign in to this tenant: a username or an e-mail address is enough."
      back={{ to: '/users', label: 'Users' }}
    >
      <NewUserForm
        onCreated={(user) => {
          notifyDone(`${nameOf(user)} has been created.`)
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
