import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { skipToken } from '@tanstack/react-query'
import { useScopes } from 'wazo-auth-query/react'
import { useState } from 'react'
import { ItemList } from '../parts/ItemList.tsx'
import { linesOf } from '../policies/accessText.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'

const usual = [
  'auth.users.read',
  'auth.users.create',
  'auth.policies.create',
  'auth.tenants.read',
  'confd.users.read',
].join('\n')

/** Many accesses in one request. */
export function ScopesCheck() {
  const [text, setText] = useState(usual)
  const [asked, setAsked] = useState<string[]>()
  const scopes = useScopes(asked ? { scopes: asked } : skipToken)
  const lines = linesOf(text)
  return (
    <Section
      flush={!!asked}
      title="Check several permissions"
      description="One per line. The server checks them all at once."
    >
      <Stack gap="sm" {...(asked && { px: 'lg', pb: 'md' })}>
        <Textarea
          aria-label="Permissions to check"
          autosize
          minRows={3}
          maxRows={12}
          spellCheck={false}
          classNames={{ input: 'console-mono' }}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={lines.length === 0}
            loading={scopes.isFetching}
            onClick={() => {
              setAsked(lines)
              // The same question again is a question too.
              if (asked?.join() === lines.join()) void scopes.refetch()
            }}
          >
            Check all
          </Button>
        </Group>
      </Stack>
      {asked && (
        <QueryState query={scopes} skeleton={<TableSkeleton rows={3} />}>
          {(answers) => (
            <ItemList dense label="Results">
              {Object.entries(answers).map(([scope, isHeld]) => (
                <li key={scope}>
                  <Group justify="space-between" wrap="nowrap">
                    <Text className="console-mono">{scope}</Text>
                    <Badge
                      color={isHeld ? 'green' : 'gray'}
                      style={{ flex: 'none' }}
                    >
                      {isHeld ? 'Granted' : 'Not granted'}
                    </Badge>
                  </Group>
                </li>
              ))}
            </ItemList>
          )}
        </QueryState>
      )}
    </Section>
  )
}
