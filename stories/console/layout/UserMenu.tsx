import {
  Avatar,
  Menu,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core'
import {
  IconBuildingFortress,
  IconFingerprint,
  IconLogout,
  IconSelector,
  IconUser,
} from '../parts/icons.ts'
import { Link } from '@tanstack/react-router'
import { useSignOut } from 'wazo-auth-query/react'
import { useContext, useState } from 'react'
import { ProviderSignOut } from '../organisation/ProviderSignOut.tsx'
import { useIsProviderSession } from '../organisation/organisationSession.ts'
import { LoseChangesDialog } from '../parts/LoseChangesDialog.tsx'
import { PageLink } from '../parts/PageLink.tsx'
import { UnsavedForms } from '../parts/unsaved.ts'
import { AtHome } from './AtHome.tsx'
import classes from './layout.module.css'
import { SessionClock } from './SessionClock.tsx'
import { useMe } from './useMe.ts'

export interface UserMenuProps {
  onLeave: () => void
}

/** Who one is, how long still, how it looks, and the way out. */
export function UserMenu(props: UserMenuProps) {
  return (
    <AtHome>
      <OwnMenu {...props} />
    </AtHome>
  )
}

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'System' },
] as const

function OwnMenu({ onLeave }: UserMenuProps) {
  const { name, uuid } = useMe()
  const signOut = useSignOut()
  const isOfProvider = useIsProviderSession()
  const unsaved = useContext(UnsavedForms)
  const [asked, setAsked] = useState<'unsaved' | 'provider'>()
  const close = () => setAsked(undefined)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu width={228} position="top-start">
      <Menu.Target>
        <UnstyledButton className={classes.choice}>
          <Avatar size={34} radius="xl" name={name} color="fjord" aria-hidden />
          <span className={classes.grow}>
            <Text size="sm" fw={500} truncate component="span" display="block">
              {name}
            </Text>
            <Text size="xs" c="dimmed" component="span" display="block">
              <SessionClock />
            </Text>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={PageLink}
          to="/session"
          onClick={onLeave}
          leftSection={<IconFingerprint size={16} aria-hidden />}
        >
          My session
        </Menu.Item>
        {uuid && (
          <Menu.Item
            onClick={onLeave}
            leftSection={<IconUser size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link
                to="/users/$userUuid"
                params={{ userUuid: uuid }}
                search={{ tenant: undefined }}
                {...props}
              />
            )}
          >
            My account
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as typeof colorScheme)}
        >
          {schemes.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          onClick={() =>
            unsaved?.size ? setAsked('unsaved') : signOut.mutate({})
          }
          leftSection={<IconLogout size={16} aria-hidden />}
        >
          Sign out
        </Menu.Item>
        {isOfProvider && (
          <Menu.Item
            onClick={() => setAsked('provider')}
            leftSection={<IconBuildingFortress size={16} aria-hidden />}
          >
            Sign out of your organisation too…
          </Menu.Item>
        )}
      </Menu.Dropdown>
      {asked === 'unsaved' && (
        <LoseChangesDialog
          title="Sign out without saving?"
          confirm="Sign out"
          isPending={signOut.isPending}
          onConfirm={() => signOut.mutate({})}
          onClose={close}
        />
      )}
      {asked === 'provider' && <ProviderSignOut onClose={close} />}
    </Menu>
  )
}
