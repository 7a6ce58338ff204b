'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import {
  useRenewal,
  useSession,
  useSessionExpiry,
  useTokenDetails,
} from '../session.ts'
import { useWazoAuth } from '../WazoAuthProvider.tsx'
import { useCacheSignals } from './cache.ts'
import { createHistory, type History } from './history.ts'
import { style } from './style.ts'
import { useLock } from './useLock.ts'

/** What `<WazoAuthDevtools>` takes. */
export interface AuthPanelProps {
  /** @default false */
  initialIsOpen?: boolean
}

/** A button in the corner, and what it opens. */
export function AuthPanel({ initialIsOpen = false }: AuthPanelProps) {
  const [isOpen, setOpen] = useState(initialIsOpen)
  const { status } = useSession()
  const { clock, session, token, renewal, timeLeft } = useWazoAuth()
  const history = useMemo(
    () => createHistory({ clock, session, token, renewal, timeLeft }),
    [clock, session, token, renewal, timeLeft],
  )
  useEffect(() => history.follow(), [history])
  return (
    <aside style={style.frame} aria-label="wazo-auth devtools">
      {isOpen && (
        <section
          style={style.panel}
          aria-label="Auth panel"
          // Long lists scroll, by keyboard too.
          tabIndex={0}
        >
          <SessionFacts />
          <Denials />
          <HistoryList history={history} />
        </section>
      )}
      <button
        type="button"
        style={style.button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        auth: {status}
      </button>
    </aside>
  )
}

function SessionFacts() {
  const auth = useWazoAuth()
  const { status, user } = useSession()
  const details = useTokenDetails()
  const lock = useLock(auth.scope.server)
  const { waiting } = useCacheSignals(useQueryClient(), auth.scope)
  const { state, failure } = useRenewal()
  const facts: [string, string][] = [
    ['status', status],
    ['server', auth.scope.server],
    ['user', user?.uuid ?? '–'],
    ['tenant', auth.scope.tenant ?? '–'],
    ['session', details?.session_uuid ?? '–'],
    ['accesses', details ? String(details.acl.length) : '–'],
    [
      'renewal',
      failure && state !== 'running' ? `failing: ${failure.reason}` : state,
    ],
    [
      'next attempt',
      failure?.nextAttemptAt ? timeOf(failure.nextAttemptAt) : '–',
    ],
    ['lock', lock === 'none' ? 'no Web Locks here' : lock],
    [status === 'signedIn' ? 'requests' : 'parked', String(waiting)],
  ]
  return (
    <dl style={style.facts}>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
      <Countdown lifetime={details?.lifetime} />
    </dl>
  )
}

/** Alone in rendering once a second. */
function Countdown({ lifetime }: { lifetime: number | undefined }) {
  const left = useSessionExpiry()
  const value =
    left === null ? '–' : `${String(left)} s of ${String(lifetime ?? 0)} s`
  return <Fact name="life" value={value} />
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd style={style.value}>{value}</dd>
    </>
  )
}

function Denials() {
  const { denied } = useCacheSignals(useQueryClient(), useWazoAuth().scope)
  if (denied.length === 0) return null
  return (
    <>
      <h2 style={style.heading}>Denied accesses</h2>
      <ul style={style.list}>
        {denied.map((access) => (
          <li key={access} style={style.value}>
            {access}
          </li>
        ))}
      </ul>
    </>
  )
}

function HistoryList({ history }: { history: History }) {
  const entries = useSyncExternalStore(
    history.subscribe,
    history.getSnapshot,
    history.getSnapshot,
  )
  if (entries.length === 0) return null
  return (
    <>
      <h2 style={style.heading}>History</h2>
      <ol style={style.list}>
        {entries.map(({ id, at, what }) => (
          <li key={id}>
            {timeOf(at)} {what}
          </li>
        ))}
      </ol>
    </>
  )
}

const timeOf = (moment: number) => new Date(moment).toLocaleTimeString()
