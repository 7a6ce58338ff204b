import { Badge, Group, Text, Tooltip } from '@mantine/core'
import type { User } from 'wazo-auth-query'
import { Address } from '../parts/Address.tsx'
import classes from '../parts/table.module.css'

/** The main address; an unconfirmed one cannot sign in. */
export function UserEmail({ user: { emails } }: { user: User }) {
  const email = emails.find(({ main }) => main) ?? emails[0]
  if (!email)
    return (
      <Text size="sm" c="dimmed">
        none
      </Text>
    )
  return (
    <Group gap={6} className={classes.written!}>
      <Text size="sm">
        <Address of={email.address} />
      </Text>
      {!email.confirmed && (
        <Tooltip label="Cannot be used to sign in until confirmed">
          <Badge color="amber" size="sm">
            Unconfirmed
          </Badge>
        </Tooltip>
      )}
    </Group>
  )
}
