import { getPolicy, type Policy } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { EntryLink } from '../parts/EntryLink.tsx'
import { IconShieldLock } from '../parts/icons.ts'

export function PolicyLink({
  policy: { uuid, name, slug },
}: {
  policy: Policy
}) {
  return (
    <EntryLink
      to={`/policies/${uuid}`}
      mayOpen={useCan(getPolicy, uuid).status !== 'denied'}
      name={name}
      mark={<IconShieldLock size={18} stroke={1.6} />}
      detail={slug}
    />
  )
}
