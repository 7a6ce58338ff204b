import {
  ActionIcon,
  Badge,
  Box,
  Button,
  Group,
  Text,
  TextInput,
} from '@mantine/core'
import { IconKey, IconSearch, IconX } from '@tabler/icons-react'
import type { Policy } from 'wazo-auth-query'
import { useRemovePolicyAccess } from 'wazo-auth-query/react'
import { useState } from 'react'
import { describe } from '../parts/describe.ts'
import { ItemList } from '../parts/ItemList.tsx'
import { Notice } from '../parts/Notice.tsx'
import { notifyFailed } from '../parts/notify.ts'
import { unaddressable } from './accessText.ts'
import { grantRefused } from './policyErrors.ts'

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
  if (acl.length === 0)
    return (
      <Notice icon={IconKey} order={3} title="Nothing is allowed yet">
        Whoever has this policy alone may do nothing.
      </Notice>
    )
  const shown = acl.filter((access) => access.includes(filter.trim()))
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
      <ItemList dense label="Accesses">
        {shown.map((access) => (
          <li key={access}>
            <AccessRow
              policy={policy}
              access={access}
              canEdit={canEdit}
              onText={onText}
            />
          </li>
        ))}
      </ItemList>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" p="lg" ta="center" role="status">
          No access contains this.
        </Text>
      )}
    </>
  )
}

interface AccessRowProps extends AccessRowsProps {
  access: string
}

function AccessRow({ policy, access, canEdit, onText }: AccessRowProps) {
  const isDenial = access.startsWith('!')
  const isFixed = unaddressable(access)
  const remove = useRemovePolicyAccess({
    onError: (error) =>
      notifyFailed(
        `${access} stays`,
        grantRefused(error)?.text ?? describe(error).text,
      ),
  })
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="xs" miw={0}>
        <Text className="console-mono">{access}</Text>
        {isDenial && <Badge color="red">Denies</Badge>}
      </Group>
      {canEdit &&
        (isFixed ? (
          <Button size="compact-sm" variant="subtle" onClick={onText}>
            Edit as text
          </Button>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${access}`}
            loading={remove.isPending}
            onClick={() => remove.mutate({ policy_uuid: policy.uuid, access })}
          >
            <IconX size={17} aria-hidden />
          </ActionIcon>
        ))}
    </Group>
  )
}
