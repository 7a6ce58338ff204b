import { deleteLdapConfig, getLdapConfig } from 'wazo-auth-query'
import {
  useCan,
  useDeleteLdapConfig,
  useLdapConfig,
} from 'wazo-auth-query/react'
import { Locked } from '../parts/Missing.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { RemoveSettings } from '../parts/RemoveSettings.tsx'
import { Section } from '../parts/Section.tsx'
import { FormSkeleton } from '../parts/FormSkeleton.tsx'
import { LdapForm } from './LdapForm.tsx'

/** The directory of the tenant, if it has one. */
export function LdapSettings() {
  const reading = useCan(getLdapConfig)
  const config = useLdapConfig(undefined, {
    enabled: reading.status !== 'denied',
  })
  const isSet = !!config.data?.tenant_uuid
  const removing = useCan(deleteLdapConfig)
  return (
    <Section
      title="Directory"
      description="Finds this tenant’s users and checks their passwords. Subtenants have their own."
      actions={isSet && removing.status === 'allowed' && <RemoveDirectory />}
    >
      {reading.status === 'denied' ? (
        <Locked accesses={reading.missing}>You cannot view this.</Locked>
      ) : (
        <QueryState query={config} skeleton={<FormSkeleton rows={7} />}>
          {(current) => (
            // Removed, it begins anew.
            <LdapForm key={String(isSet)} current={current} />
          )}
        </QueryState>
      )}
    </Section>
  )
}

function RemoveDirectory() {
  return (
    <RemoveSettings
      remove={useDeleteLdapConfig()}
      input={undefined}
      title="Remove the directory?"
      done="Directory removed"
    >
      Its users can no longer sign in until it is set up again or they are
      attached to another provider. The bind password is deleted too.
    </RemoveSettings>
  )
}
