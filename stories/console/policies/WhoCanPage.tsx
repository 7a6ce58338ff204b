import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { IconBan, IconKey, IconUserQuestion } from '../parts/icons.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Policy } from 'wazo-auth-query'
import { usePolicies } from 'wazo-auth-query/react'
import { useState } from 'react'
import { FirstFew } from '../parts/FirstFew.tsx'
import { ItemList } from '../parts/ItemList.tsx'
import { Notice, NoticeCard } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { AccessField } from './AccessField.tsx'
import { isDenial, isWords } from './accessText.ts'
import { explainAccess } from './accessWords.ts'
import { rule, type Path } from './grants.ts'
import { Holders } from './Holders.tsx'
import { HoldingPath } from './HoldingPath.tsx'

/** Who can do something: by policies and groups, no user is looked through. */
export function WhoCanPage() {
  const { access = '' } = useSearch({ from: '/app/policies/who-can' })
  const policies = usePolicies({ order: 'name' })
  return (
    <Page
      title="Who can …?"
      subtitle="Find the policies that grant a permission, and who has them."
      back={{ to: '/policies', label: 'Policies' }}
    >
      <Stack gap="lg">
        <Question asked={access} />
        {access ? (
          <QueryState
            bare
            query={policies}
            skeleton={<TableSkeleton rows={3} />}
          >
            {({ items }) => (
              <Found key={access} access={access} policies={items} />
            )}
          </QueryState>
        ) : (
          <NoticeCard
            icon={IconUserQuestion}
            color="fjord"
            title="Choose a permission"
          >
            Enter a permission, such as one named in an error message, or what
            it is for, such as “delete user”.
          </NoticeCard>
        )}
      </Stack>
    </Page>
  )
}

function Question({ asked }: { asked: string }) {
  const navigate = useNavigate({ from: '/policies/who-can' })
  const [typed, setTyped] = useState(asked)
  const [shown, setShown] = useState(asked)
  // The way back through the history asks what was asked there.
  if (shown !== asked) {
    setShown(asked)
    setTyped(asked)
  }
  const ask = (access: string) =>
    void navigate({
      search: (old) => ({ ...old, access: access.trim() || undefined }),
    })
  return (
    <form
      className="console-card"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        ask(typed)
      }}
    >
      <Group p="lg" align="flex-end" gap="xs">
        <AccessField
          label="Permission"
          placeholder="auth.users.read or “delete user”"
          style={{ flex: '1 1 220px' }}
          value={typed}
          onChange={setTyped}
          onOptionSubmit={ask}
        />
        <Button type="submit" disabled={!typed.trim() || isWords(typed)}>
          Find
        </Button>
      </Group>
    </form>
  )
}

interface FoundProps {
  access: string
  policies: readonly Policy[]
}

function Found({ access, policies }: FoundProps) {
  const paths = policies.flatMap((policy) => {
    const { paths, overruled } = rule([{ policy }], access)
    return [...paths, ...overruled]
  })
  const denials = paths.filter(({ entry }) => isDenial(entry))
  const grants = paths.filter((path) => !denials.includes(path))
  const whoever = grants.length
    ? [
        `Users with one of these policies can${denials.length ? ', unless denied below' : ''}`,
      ]
    : []
  return (
    <>
      <Section
        flush
        title={access}
        description={[explainAccess(access), ...whoever].join('. ') + '.'}
      >
        {grants.length === 0 ? (
          <Notice icon={IconKey} order={3} title="No one">
            No policy of this tenant grants it.
          </Notice>
        ) : (
          <Paths label="Policies that grant it" paths={grants} />
        )}
      </Section>
      {denials.length > 0 && (
        <Section
          flush
          title="Denied to"
          description="Users with one of these cannot, whatever else they have."
        >
          <Paths label="Policies that deny it" paths={denials} isDenial />
        </Section>
      )}
    </>
  )
}

interface PathsProps {
  label: string
  paths: readonly Path<{ policy: Policy }>[]
  isDenial?: boolean
}

function Paths({ label, paths, isDenial = false }: PathsProps) {
  const IconOf = isDenial ? IconBan : IconKey
  return (
    // Each asks the server who has it.
    <FirstFew items={paths} step={20}>
      {(shown) => (
        <ItemList label={label}>
          {shown.map(({ holding, entry }) => (
            <li key={`${holding.policy.uuid} ${entry}`}>
              <Group gap="sm" wrap="nowrap" align="flex-start">
                <IconOf
                  size={18}
                  stroke={1.6}
                  aria-hidden
                  style={{ flex: 'none' }}
                />
                <Box miw={0}>
                  <HoldingPath holding={holding} entry={entry} />
                  <Text size="sm" c="dimmed">
                    {explainAccess(entry)}
                  </Text>
                  <Holders policy={holding.policy} />
                </Box>
              </Group>
            </li>
          ))}
        </ItemList>
      )}
    </FirstFew>
  )
}
