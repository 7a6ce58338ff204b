import { Button } from '@mantine/core'
import { IconCopy } from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import {
  createPolicy,
  deletePolicyMutation,
  type Policy,
} from 'wazo-auth-query'
import { Can, useCan } from 'wazo-auth-query/react'
import { DeleteButton } from '../parts/DeleteButton.tsx'
import { policyNoun } from '../parts/noun.ts'

export interface PolicyActionsProps {
  policy: Policy
  onDeleted: () => void
}

/** Another one like it, and away with it. */
export function PolicyActions({ policy, onDeleted }: PolicyActionsProps) {
  const can = useCan(deletePolicyMutation.endpoint, policy.uuid, { policy })
  return (
    <>
      <Can required={createPolicy}>
        <Button
          renderRoot={(props) => (
            <Link
              to="/policies/new"
              search={{ from: policy.uuid }}
              {...props}
            />
          )}
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
        >
          Duplicate
        </Button>
      </Can>
      {can.status === 'allowed' && !policy.read_only && (
        <DeleteButton
          items={[policy]}
          noun={policyNoun}
          definition={deletePolicyMutation}
          onDeleted={onDeleted}
        >
          It is removed from all its users and groups. Open sessions keep their
          permissions until they are renewed or end.
        </DeleteButton>
      )}
    </>
  )
}
