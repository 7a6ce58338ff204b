import { useSessionExpiry } from 'wazo-auth-query/react'
import { clockTime } from '../parts/duration.ts'

/** The only thing that renders every second; it is silent. */
export function SessionClock() {
  const left = useSessionExpiry()
  return (
    <span className="console-number" aria-live="off">
      {left === null
        ? 'Session ended'
        : left > 172_800
          ? `Session: ${Math.floor(left / 86_400)} days left`
          : `Session: ${clockTime(left)} left`}
    </span>
  )
}
