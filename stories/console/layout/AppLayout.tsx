import { Box, Center, Loader, Text } from '@mantine/core'
import { Outlet, useNavigate, useSearch } from '@tanstack/react-router'
import {
  TenantScope,
  useRenewOnOwnRights,
  useSession,
} from 'wazo-auth-query/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Brand } from './Brand.tsx'
import { ExpiryWarning } from './ExpiryWarning.tsx'
import classes from './layout.module.css'
import { MobileBar } from './MobileBar.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { ReauthDialog } from './ReauthDialog.tsx'
import { forgetOrganisationSession } from '../organisation/organisationSession.ts'
import { useRenewsItself } from '../organisation/useRenewsItself.ts'
import { UnsavedForms } from '../parts/unsaved.ts'
import { Sidebar } from './Sidebar.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { useRouteFocus } from './useRouteFocus.ts'
import { useUndoKey } from './useUndoKey.ts'

/** The frame of every page of a session, and the tenant they act for. */
export function AppLayout() {
  const { user } = useSession()
  const { tenant } = useSearch({ from: '/app' })
  useSignedOut()
  useRenewOnOwnRights({ enabled: useRenewsItself() })
  if (!user) return <Leaving />
  // Another tab may sign in as somebody else: what was typed here is not theirs.
  const frame = <Frame key={user.uuid} />
  return tenant ? <TenantScope tenant={tenant}>{frame}</TenantScope> : frame
}

function Frame() {
  const main = useRef<HTMLElement>(null)
  const [unsaved] = useState(() => new Set<object>())
  const announcement = useRouteFocus(main)
  useFocusKept(main)
  useUndoKey()
  return (
    <UnsavedForms value={unsaved}>
      <a className="console-skip" href="#main">
        Skip to content
      </a>
      <div className={classes.frame}>
        <aside className={classes.sidebar}>
          <Box px={8} mb={20}>
            <Brand />
          </Box>
          <Sidebar />
        </aside>
        <div>
          <MobileBar />
          <div className={classes.notices}>
            <OfflineBar />
            <ExpiryWarning />
          </div>
          <main ref={main} id="main" tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
        </div>
      </div>
      <Announcer>{announcement}</Announcer>
      <ReauthDialog />
    </UnsavedForms>
  )
}

function Announcer({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      aria-live="polite"
      style={{
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      }}
    >
      {children}
    </div>
  )
}

/** Whoever has signed out, here or elsewhere, is on the sign-in page. */
function useSignedOut(): void {
  const { status } = useSession()
  const navigate = useNavigate()
  useEffect(() => {
    if (status !== 'signedOut') return
    forgetOrganisationSession()
    void navigate({ to: '/sign-in', search: {}, replace: true })
  }, [status, navigate])
}

function Leaving() {
  return (
    <Center h="100dvh" role="status">
      <Loader size="sm" mr="sm" aria-hidden />
      <Text c="dimmed">Signing out…</Text>
    </Center>
  )
}
