import { Anchor, Button, Group, Select, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  addIdentityProviderUser,
  updateUser,
  type IdentityProvider,
  type User,
} from 'wazo-auth-query'
import {
  useAddIdentityProviderUser,
  useCan,
  useRemoveIdentityProviderUser,
  useTenant,
  useUpdateUser,
} from 'wazo-auth-query/react'
import { useState } from 'react'
import { useLacksProviders } from '../idp/useLacksProviders.ts'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { optionsOf } from '../parts/optionsOf.ts'
import { nameOf } from '../parts/person.ts'
import { Section } from '../parts/Section.tsx'
import { methodNames } from './methods.ts'
import { singly } from '../parts/singly.ts'

/** Attached to an identity provider, or following the tenant. */
export function UserMethod({ user }: { user: User }) {
  return useLacksProviders() ? null : <MethodForm user={user} />
}

function MethodForm({ user }: { user: User }) {
  const { uuid: user_uuid, authentication_method: current } = user
  const tenant = useTenant(user.tenant_uuid)
  const [chosen, setChosen] = useState<IdentityProvider>()
  const done = {
    onSuccess() {
      setChosen(undefined)
      notifyDone(`Sign-in method of ${nameOf(user)} changed`)
    },
  }
  const attach = useAddIdentityProviderUser(done)
  const detach = useRemoveIdentityProviderUser(done)
  const update = useUpdateUser(done)
  const idp_type = chosen ?? current
  const attaching = useCan(addIdentityProviderUser, { idp_type, user_uuid })
  const updating = useCan(updateUser, { user_uuid })
  const mayChange = [attaching, updating].some(
    ({ status }) => status === 'allowed',
  )
  const save = (next: IdentityProvider) => {
    if (attaching.status !== 'allowed')
      update.mutate({ user_uuid, body: { authentication_method: next } })
    else if (next === 'default') detach.mutate({ user_uuid, idp_type: current })
    else attach.mutate({ user_uuid, idp_type: next })
  }
  const usual = tenant.data?.default_authentication_method
  return (
    <Section
      title="Sign-in method"
      description="Where the password is checked. Open sessions are not affected."
    >
      <Stack>
        <ErrorAlert error={attach.error ?? detach.error ?? update.error} />
        {!mayChange && (
          <Locked accesses={updating.missing}>You cannot change this.</Locked>
        )}
        <Select
          label="Sign-in method"
          description={
            idp_type === 'default' && usual
              ? `Tenant default: ${methodNames[usual]}`
              : undefined
          }
          allowDeselect={false}
          readOnly={!mayChange}
          data-locked={!mayChange || undefined}
          data={optionsOf(methodNames)}
          value={idp_type}
          onChange={(next) => setChosen(next ?? undefined)}
        />
        <Group justify="space-between">
          {idp_type === 'ldap' || idp_type === 'saml' ? (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link to={`/providers/${idp_type}`} {...props} />
              )}
            >
              {methodNames[idp_type]} settings
            </Anchor>
          ) : (
            <span />
          )}
          {mayChange && (
            <Button
              disabled={idp_type === current}
              loading={attach.isPending || detach.isPending || update.isPending}
              onClick={singly(() => save(idp_type))}
            >
              Save
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}
