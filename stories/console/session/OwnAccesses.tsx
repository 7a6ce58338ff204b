import { Badge, Box, Group, Text, TextInput } from '@mantine/core'
import { IconKeyOff, IconSearch } from '../parts/icons.ts'
import { useTokenDetails } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ItemList } from '../parts/ItemList.tsx'
import { entryNoun, manyOf } from '../parts/noun.ts'
import { Notice } from '../parts/Notice.tsx'
import { Section } from '../parts/Section.tsx'
import { isDenial } from '../policies/accessText.ts'

/** What the token holds, as it was when it was made. */
export function OwnAccesses() {
  const [filter, setFilter] = useState('')
  const acl = [...new Set(useTokenDetails()?.acl)]
  const shown = acl.filter((access) => access.includes(filter.trim()))
  return (
    <Section
      flush
      title="My permissions"
      description={`${manyOf(acl.length, entryNoun)}, as of the start of this session.`}
    >
      {acl.length > 8 && (
        <Box px="lg" pb="md">
          <TextInput
            aria-label="Filter my permissions"
            placeholder="Filter"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter}
            onChange={({ currentTarget }) => setFilter(currentTarget.value)}
          />
        </Box>
      )}
      {acl.length === 0 ? (
        <Notice icon={IconKeyOff} order={3} title="No permissions">
          This session cannot do anything. Ask an administrator for a policy.
        </Notice>
      ) : (
        <ItemList dense label="My permissions">
          {shown.map((access) => (
            <li key={access}>
              <Group gap="xs">
                <Text className="console-mono">{access}</Text>
                {isDenial(access) && <Badge color="red">Denies</Badge>}
              </Group>
            </li>
          ))}
        </ItemList>
      )}
    </Section>
  )
}
