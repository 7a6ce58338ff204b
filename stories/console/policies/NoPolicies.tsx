import { Button } from '@mantine/core'
import { IconShieldLock, IconShieldSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Notice } from '../parts/Notice.tsx'
import { useAccess } from '../parts/useAccess.ts'
import { needs } from '../router/access.ts'

export interface NoPoliciesProps {
  isSearch: boolean
  onClear: () => void
}

export function NoPolicies({ isSearch, onClear }: NoPoliciesProps) {
  const allows = useAccess()
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
        allows(needs.createPolicy) && (
          <Button component={Link} to="/policies/new">
            Create the first policy
          </Button>
        )
      }
    >
      A policy says what its holders may do.
    </Notice>
  )
}
