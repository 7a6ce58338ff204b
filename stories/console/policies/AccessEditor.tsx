import { Button } from '@mantine/core'
import { IconListDetails, IconPencil } from '../parts/icons.ts'
import { addPolicyAccess, type Policy } from 'wazo-auth-query'
import { useCan } from 'wazo-auth-query/react'
import { useState } from 'react'
import { entryNoun, manyOf } from '../parts/noun.ts'
import { Section } from '../parts/Section.tsx'
import { AccessRows } from './AccessRows.tsx'
import { AccessTextForm } from './AccessTextForm.tsx'
import { AddAccessForm } from './AddAccessForm.tsx'

/** What the policy allows and denies, one by one or as a text. */
export function AccessEditor({ policy }: { policy: Policy }) {
  const [isText, setText] = useState(false)
  const { uuid: policy_uuid, read_only, acl } = policy
  const add = useCan(addPolicyAccess, { policy_uuid })
  const canEdit = !read_only && add.status !== 'denied'
  return (
    <Section
      flush={!isText}
      title="Permissions"
      description={
        acl.length === 0
          ? 'This policy grants nothing yet.'
          : `${manyOf(acl.length, entryNoun)}. Those starting with “!” deny, and override all others.`
      }
      actions={
        canEdit && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={
              isText ? (
                <IconListDetails size={16} aria-hidden />
              ) : (
                <IconPencil size={16} aria-hidden />
              )
            }
            onClick={() => setText(!isText)}
          >
            {isText ? 'Edit as list' : 'Edit as text'}
          </Button>
        )
      }
    >
      {isText ? (
        <AccessTextForm policy={policy} onDone={() => setText(false)} />
      ) : (
        <>
          {canEdit && (
            <AddAccessForm policy={policy} onText={() => setText(true)} />
          )}
          <AccessRows
            policy={policy}
            canEdit={canEdit}
            onText={() => setText(true)}
          />
        </>
      )}
    </Section>
  )
}
