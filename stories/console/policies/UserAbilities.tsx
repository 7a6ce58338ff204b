import { Alert, Box, ScrollArea, Stack, Text } from '@mantine/core'
import { IconCheck, IconSearch, IconX } from '../parts/icons.ts'
import type { User } from 'wazo-auth-query'
import { useState } from 'react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { ItemList } from '../parts/ItemList.tsx'
import { nameOf } from '../parts/person.ts'
import { Section } from '../parts/Section.tsx'
import { TableSkeleton } from '../parts/TableSkeleton.tsx'
import { AccessField } from './AccessField.tsx'
import { isWords } from './accessText.ts'
import { explainAccess } from './accessWords.ts'
import { entriesOf, rule, type Holding } from './grants.ts'
import { useHoldings } from './useHoldings.ts'
import { HoldingPath } from './HoldingPath.tsx'

/** What a user may do, and by which policy and group. */
export function UserAbilities({ user }: { user: User }) {
  const [typed, setTyped] = useState('')
  const { holdings, isPending, error } = useHoldings(user.uuid)
  const asked = typed.trim()
  const isQuestion = asked.includes('.') && !isWords(asked)
  const wanted = asked.toLowerCase()
  const shown = entriesOf(holdings).filter(({ entry }) =>
    `${entry} ${explainAccess(entry)}`.toLowerCase().includes(wanted),
  )
  return (
    <Section
      flush
      title={`What ${nameOf(user)} can do`}
      description="With all policies, from the next sign-in or renewal."
    >
      <Box px="lg" pb="md">
        <Stack gap="sm">
          <ErrorAlert error={error} />
          <AccessField
            label="Can this user …?"
            description="Enter a permission such as auth.users.read for an answer, or words to find one and filter the list"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={setTyped}
          />
          {isQuestion && !isPending && !error && (
            <Answer holdings={holdings} asked={asked} user={user} />
          )}
        </Stack>
      </Box>
      {isPending ? (
        <TableSkeleton rows={3} />
      ) : (
        <ScrollArea.Autosize mah={420} type="auto">
          <ItemList label={`Permissions of ${nameOf(user)}`}>
            {shown.map(({ entry, holdings: ways }) => (
              <li key={entry}>
                <Text className="console-mono">{entry}</Text>
                <Text size="sm" c="dimmed">
                  {explainAccess(entry)}
                </Text>
                <Ways holdings={ways} />
              </li>
            ))}
          </ItemList>
        </ScrollArea.Autosize>
      )}
      {!isPending && !error && !isQuestion && shown.length === 0 && (
        <Text size="sm" c="dimmed" p="lg" ta="center">
          {asked
            ? 'No matching entry.'
            : 'No policy grants this user anything.'}
        </Text>
      )}
    </Section>
  )
}

function Ways({ holdings }: { holdings: readonly Holding[] }) {
  return holdings.map((holding) => (
    <div key={`${holding.policy.uuid} ${holding.group?.uuid ?? ''}`}>
      <HoldingPath holding={holding} />
    </div>
  ))
}

interface AnswerProps {
  holdings: readonly Holding[]
  asked: string
  user: User
}

function Answer({ holdings, asked, user }: AnswerProps) {
  const { kind, paths, overruled } = rule(holdings, asked, user.uuid)
  const isGranted = kind === 'granted'
  return (
    <Alert
      role="status"
      color={isGranted ? 'green' : 'red'}
      icon={isGranted ? <IconCheck aria-hidden /> : <IconX aria-hidden />}
      title={
        isGranted ? 'Yes' : kind === 'denied' ? 'No: denied' : 'No: not granted'
      }
    >
      {paths.map(({ holding, entry }) => (
        <div
          key={`${holding.policy.uuid} ${holding.group?.uuid ?? ''} ${entry}`}
        >
          <HoldingPath holding={holding} entry={entry} isTinted />
        </div>
      ))}
      {overruled.length > 0 && (
        <Text size="sm" mt={4}>
          The denial overrides:{' '}
          {[...new Set(overruled.map(({ entry }) => entry))].join(', ')}.
        </Text>
      )}
    </Alert>
  )
}
