import { Alert, List, Text } from '@mantine/core'
import { IconBulb } from '../parts/icons.ts'
import { reviewAcl, type Permission } from 'wazo-auth-query'
import { useMemo } from 'react'
import { Locked } from '../parts/Missing.tsx'
import { remarkText } from './remarkText.ts'

export interface AclAdviceProps {
  acl: readonly string[]
  /** Whether the list may be saved. */
  permission: Permission
}

/** Before a list is saved: what the server will refuse, what is useless. */
export function AclAdvice({ acl, permission }: AclAdviceProps) {
  const remarks = useMemo(() => [...reviewAcl(acl)], [acl])
  return (
    <>
      {permission.status === 'denied' && (
        <Locked accesses={permission.missing}>
          You cannot save this: every access that is kept, added or taken away
          has to be one that you hold yourself.
        </Locked>
      )}
      {remarks.length > 0 && (
        <Alert
          color="amber"
          icon={<IconBulb aria-hidden />}
          title={
            remarks.length === 1
              ? 'One entry can go'
              : `${remarks.length} entries can go`
          }
        >
          <List size="sm" spacing={4}>
            {remarks.map(([entry, remark]) => (
              <List.Item key={entry}>
                <Text span className="console-mono">
                  {entry}
                </Text>{' '}
                <Text span size="sm" c="dimmed">
                  {remarkText(remark)}.
                </Text>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
