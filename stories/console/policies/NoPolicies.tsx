import { createPolicy } from 'wazo-auth-query'
import { IconShieldLock, IconShieldSearch } from '../parts/icons.ts'
import { NewButton } from '../parts/NewButton.tsx'
import { NothingMatches } from '../parts/NothingMatches.tsx'
import { Notice } from '../parts/Notice.tsx'

export interface NoPoliciesProps {
  isSearch: boolean
  onClear: () => void
}

export function NoPolicies({ isSearch, onClear }: NoPoliciesProps) {
  return isSearch ? (
    <NothingMatches
      icon={IconShieldSearch}
      title="No policy matches"
      onClear={onClear}
    >
      The search looks at names, slugs, descriptions and accesses.
    </NothingMatches>
  ) : (
    <Notice
      icon={IconShieldLock}
      color="fjord"
      title="No policies yet"
      actions={
        <NewButton required={createPolicy} to="/policies/new">
          Create the first policy
        </NewButton>
      }
    >
      A policy says what its holders may do.
    </Notice>
  )
}
