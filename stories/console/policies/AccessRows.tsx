import {
  ActionIcon,
  Badge,
  Box,
  Button,
  Group,
  Text,
  TextInput,
} from '@mantine/core'
import { IconKey, IconSearch, IconX } from '../parts/icons.ts'
import {
  removePolicyAccess,
  reviewAcl,
  type AclRemark,
  type Policy,
} from 'wazo-auth-query'
import { Can, useRemovePolicyAccess } from 'wazo-auth-query/react'
import { useMemo, useState } from 'react'
import { reasonOf } from '../parts/describe.ts'
import { ItemList } from '../parts/ItemList.tsx'
import { Kept } from '../parts/Missing.tsx'
import { Notice } from '../parts/Notice.tsx'
import { notifyFailed } from '../parts/notify.ts'
import { isDenial, unaddressable } from './accessText.ts'
import { explainAccess } from './accessWords.ts'
import { grantRefused } from './policyErrors.ts'
import { remarkText } from './remarkText.ts'
import { singly } from '../parts/singly.ts'

export interface AccessRowsProps {
  policy: Policy
  canEdit: boolean
  onText: () => void
}

/** From here on a filter helps more than it takes. */
const many = 12

export function AccessRows({ policy, canEdit, onText }: AccessRowsProps) {
  const [filter, setFilter] = useState('')
  const { acl } = policy
  const remarks = useMemo(() => reviewAcl(acl), [acl])
  if (acl.length === 0)
    return (
      <Notice icon={IconKey} order={3} title="Nothing is allowed yet">
        Whoever has this policy alone may do nothing.
      </Notice>
    )
  const wanted = filter.trim().toLowerCase()
  const shown = acl.filter((access) =>
    [access, explainAccess(access)].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  )
  return (
    <>
      {acl.length > many && (
        <Box px="lg" pb="md">
          <TextInput
            aria-label="Filter the accesses"
            placeholder="Filter"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter}
            onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          />
        </Box>
      )}
      <ItemList label="Accesses">
        {shown.map((access) => (
          <li key={access}>
            <AccessRow
              policy={policy}
              access={access}
              remark={remarks.get(access)}
              canEdit={canEdit}
              onText={onText}
            />
          </li>
        ))}
      </ItemList>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" p="lg" ta="center" role="status">
          No access and no explanation contains this.
        </Text>
      )}
    </>
  )
}

interface AccessRowProps extends AccessRowsProps {
  access: string
  remark: AclRemark | undefined
}

function AccessRow({
  policy,
  access,
  remark,
  canEdit,
  onText,
}: AccessRowProps) {
  const isFixed = unaddressable(access)
  const values = { policy_uuid: policy.uuid, access }
  const remove = useRemovePolicyAccess({
    onError: (error) =>
      notifyFailed(
        `${access} stays`,
        grantRefused(error)?.text ?? reasonOf(error),
      ),
  })
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text className="console-mono">{access || '“”'}</Text>
          {isDenial(access) && <Badge color="red">Denies</Badge>}
          {remark && (
            <Badge color={remark.kind === 'idle' ? 'gray' : 'amber'}>
              {remark.kind === 'idle' ? 'Idle' : 'Useless'}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {explainAccess(access)}
        </Text>
        {remark && (
          <Text size="sm" c="dimmed">
            {remarkText(remark)}.
          </Text>
        )}
      </div>
      {canEdit &&
        (isFixed ? (
          <Button size="compact-sm" variant="subtle" onClick={onText}>
            Edit as text
          </Button>
        ) : (
          <Can
            required={removePolicyAccess}
            input={values}
            fallback={(missing) => <Kept missing={missing} />}
          >
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${access}`}
              loading={remove.isPending}
              onClick={singly(() => remove.mutate(values))}
            >
              <IconX size={17} aria-hidden />
            </ActionIcon>
          </Can>
        ))}
    </Group>
  )
}
