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
import { Can } from 'wazo-auth-query/react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { FirstFew } from '../parts/FirstFew.tsx'
import { ItemList } from '../parts/ItemList.tsx'
import { Kept } from '../parts/Missing.tsx'
import { Notice } from '../parts/Notice.tsx'
import { isDenial, lineOf, unaddressable } from './accessText.ts'
import { explainAccess } from './accessWords.ts'
import { remarkText } from './remarkText.ts'
import { singly } from '../parts/singly.ts'
import { useRemoveAccess } from './useRemoveAccess.ts'

export interface AccessRowsProps {
  policy: Policy
  canEdit: boolean
  onText: () => void
}

/** From here on a filter helps more than it takes. */
const many = 12

export function AccessRows(props: AccessRowsProps) {
  const [filter, setFilter] = useState('')
  // What is typed does not wait for the rows of a long list.
  const wanted = useDeferredValue(filter.trim().toLowerCase())
  const { acl } = props.policy
  if (acl.length === 0)
    return (
      <Notice icon={IconKey} order={3} title="No permissions yet">
        On its own, this policy grants nothing.
      </Notice>
    )
  return (
    <>
      {acl.length > many && (
        <Box px="lg" pb="md">
          <TextInput
            aria-label="Filter permissions"
            placeholder="Filter"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter}
            onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          />
        </Box>
      )}
      <MatchingRows {...props} wanted={wanted} />
    </>
  )
}

interface MatchingRowsProps extends AccessRowsProps {
  wanted: string
}

const MatchingRows = memo(function MatchingRows({
  policy,
  canEdit,
  onText,
  wanted,
}: MatchingRowsProps) {
  const { acl } = policy
  const remove = useRemoveAccess(policy.uuid)
  const remarks = useMemo(() => reviewAcl(acl), [acl])
  const searched = useMemo(
    () =>
      acl.map((access) => `${access}\n${explainAccess(access)}`.toLowerCase()),
    [acl],
  )
  const shown = acl.filter((_, at) => searched[at]!.includes(wanted))
  return (
    <>
      <FirstFew items={shown} step={60}>
        {(few) => (
          <ItemList label="Permissions">
            {few.map((access) => (
              <li key={access}>
                <AccessRow
                  policy={policy}
                  access={access}
                  remark={remarks.get(access)}
                  canEdit={canEdit}
                  onText={onText}
                  onRemove={remove}
                />
              </li>
            ))}
          </ItemList>
        )}
      </FirstFew>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" p="lg" ta="center" role="status">
          No permission or description contains this.
        </Text>
      )}
    </>
  )
})

interface AccessRowProps extends AccessRowsProps {
  access: string
  remark: AclRemark | undefined
  onRemove: (access: string) => void
}

function AccessRow({
  policy,
  access,
  remark,
  canEdit,
  onText,
  onRemove,
}: AccessRowProps) {
  const isFixed = unaddressable(access)
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text className="console-mono">{lineOf(access)}</Text>
          {isDenial(access) && <Badge color="red">Denies</Badge>}
          {remark && (
            <Badge color={remark.kind === 'idle' ? 'gray' : 'amber'}>
              {remark.kind === 'idle' ? 'Idle' : 'Redundant'}
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
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ flexShrink: 0 }}
            onClick={onText}
          >
            Edit as text
          </Button>
        ) : (
          <Can
            required={removePolicyAccess}
            input={{ policy_uuid: policy.uuid, access }}
            fallback={(missing) => <Kept missing={missing} />}
          >
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${lineOf(access)}`}
              onClick={singly(() => onRemove(access))}
            >
              <IconX size={17} aria-hidden />
            </ActionIcon>
          </Can>
        ))}
    </Group>
  )
}
