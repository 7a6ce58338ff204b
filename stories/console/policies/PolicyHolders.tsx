import { listUsers, type Policy } from 'wazo-auth-query'
import { Can } from 'wazo-auth-query/react'
import { Section } from '../parts/Section.tsx'
import { GivePolicy } from './GivePolicy.tsx'
import { Holders } from './Holders.tsx'

/** Who has the policy, for who may look, and the way to more of them. */
export function PolicyHolders({ policy }: { policy: Policy }) {
  return (
    <Can required={listUsers}>
      <Section
        title="Assigned to"
        description="Users of this tenant, directly and through groups."
        actions={<GivePolicy policy={policy} />}
      >
        <Holders policy={policy} />
      </Section>
    </Can>
  )
}
