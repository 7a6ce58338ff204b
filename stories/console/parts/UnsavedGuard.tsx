import { useBlocker, type ShouldBlockFn } from '@tanstack/react-router'
import { LoseChangesDialog } from './LoseChangesDialog.tsx'
import { useUnsaved } from './unsaved.ts'

/** Asks before a page is left that has something typed into it. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: boolean }) {
  useUnsaved(isUnsaved)
  const blocker = useBlocker({
    disabled: !isUnsaved,
    shouldBlockFn: isLeaving,
    enableBeforeUnload: true,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <LoseChangesDialog
      title="Leave without saving?"
      confirm="Leave"
      isPending={false}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    />
  )
}

type Navigation = Parameters<ShouldBlockFn>[0]

interface Search {
  tenant?: unknown
}

/**
 * Tabs and filters leave the form where it is. The console itself replaces an
 * address: it does so where nothing is left to be saved.
 */
function isLeaving({ current, next, action }: Navigation): boolean {
  const tenantOf = ({ search }: typeof current) => (search as Search).tenant
  return (
    action !== 'REPLACE' &&
    (current.pathname !== next.pathname || tenantOf(current) !== tenantOf(next))
  )
}
