import { Alert, List, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBulb } from '../parts/icons.ts'
import { reviewAcl, type AclRemark, type Permission } from 'wazo-auth-query'
import { useMemo } from 'react'
import { Locked } from '../parts/Missing.tsx'
import { lineOf } from './accessText.ts'
import { remarkText } from './remarkText.ts'

export interface AclAdviceProps {
  acl: readonly string[]
  /** Whether the list may be saved. */
  permission: Permission
}

/** Before a list is saved: what the server will refuse, what is useless. */
export function AclAdvice({ acl, permission }: AclAdviceProps) {
  // A long list is not gone through again with every letter.
  const [written] = useDebouncedValue(acl, 200)
  const remarks = useMemo(() => [...reviewAcl(written)], [written])
  const isIdle = ([, { kind }]: Remarked) => kind === 'idle'
  const useless = remarks.filter((remarked) => !isIdle(remarked))
  const idle = remarks.filter(isIdle)
  return (
    <>
      {permission.status === 'denied' && (
        <Locked accesses={permission.missing}>
          You cannot save this: you need every permission that is kept, added or
          removed.
        </Locked>
      )}
      {useless.length > 0 && (
        <Remarks
          color="amber"
          title={
            useless.length === 1
              ? 'One entry is not needed'
              : `${useless.length} entries are not needed`
          }
          remarks={useless}
        />
      )}
      {idle.length > 0 && (
        <Remarks
          color="gray"
          title={
            idle.length === 1
              ? 'One entry only affects other policies'
              : `${idle.length} entries only affect other policies`
          }
          remarks={idle}
        />
      )}
    </>
  )
}

type Remarked = readonly [entry: string, remark: AclRemark]

interface RemarksProps {
  color: string
  title: string
  remarks: readonly Remarked[]
}

function Remarks({ color, title, remarks }: RemarksProps) {
  return (
    <Alert
      role="status"
      color={color}
      icon={<IconBulb aria-hidden />}
      title={title}
    >
      <List size="sm" spacing={4}>
        {remarks.map(([entry, remark]) => (
          <List.Item key={entry}>
            <Text span className="console-mono">
              {lineOf(entry)}
            </Text>{' '}
            <Text span size="sm" c="dimmed">
              {remarkText(remark)}.
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
