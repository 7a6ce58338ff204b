import { Text } from '@mantine/core'
import { useBlocker, type ShouldBlockFn } from '@tanstack/react-router'
import { ConfirmDialog } from './ConfirmDialog.tsx'
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
    <ConfirmDialog
      danger
      title="Leave without saving?"
      confirm="Leave"
      isPending={false}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      <Text>Your changes on this page will be lost.</Text>
    </ConfirmDialog>
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
