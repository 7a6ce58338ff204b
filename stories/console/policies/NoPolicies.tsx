import { Button } from '@mantine/core'
import { IconShieldLock, IconShieldSearch } from '../parts/icons.ts'
import { createPolicy } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { Notice } from '../parts/Notice.tsx'
import { PageLink } from '../parts/PageLink.tsx'

export interface NoPoliciesProps {
  isSearch: boolean
  onClear: () => void
}

export function NoPolicies({ isSearch, onClear }: NoPoliciesProps) {
  return isSearch ? (
    <Notice
      icon={IconShieldSearch}
      color="fjord"
      title="No policy matches"
      actions={
        <Button variant="default" onClick={onClear}>
          Clear the search
        </Button>
      }
    >
      The search looks at names, slugs, descriptions and accesses.
    </Notice>
  ) : (
    <Notice
      icon={IconShieldLock}
      color="fjord"
      title="No policies yet"
      actions={
        <Can required={createPolicy}>
          <Button component={PageLink} to="/policies/new">
            Create the first policy
          </Button>
        </Can>
      }
    >
      A policy says what its holders may do.
    </Notice>
  )
}
