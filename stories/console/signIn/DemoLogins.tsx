import { Avatar, Text, UnstyledButton } from '@mantine/core'
import type { DemoLogin } from '../settings.ts'
import classes from './signIn.module.css'

export interface DemoLoginsProps {
  logins: readonly DemoLogin[]
  onChoose: (login: DemoLogin) => void
}

/** On the emulator nobody has to guess a password. */
export function DemoLogins({ logins, onChoose }: DemoLoginsProps) {
  return (
    <section className="console-card" aria-labelledby="demo-logins">
      <Text id="demo-logins" size="sm" c="dimmed" px="md" pt="sm" pb={4}>
        Demo: nothing leaves this page. Choose an account.
      </Text>
      <div style={{ padding: 4 }}>
        {logins.map((login) => (
          <UnstyledButton
            key={login.username}
            className={classes.login}
            onClick={() => onChoose(login)}
          >
            <Avatar
              size={32}
              radius="xl"
              name={login.username}
              color="fjord"
              aria-hidden
            />
            <span>
              <Text size="sm" fw={500} component="span" display="block">
                {login.username}
              </Text>
              <Text size="xs" c="dimmed" component="span" display="block">
                {login.role}
              </Text>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  )
}
