import { Text } from '@mantine/core'
import { ConfirmDialog, type ConfirmDialogProps } from './ConfirmDialog.tsx'

/** Asks before what is typed into the page goes with it. */
export function LoseChangesDialog(
  props: Pick<
    ConfirmDialogProps,
    'title' | 'confirm' | 'isPending' | 'onConfirm' | 'onClose'
  >,
) {
  return (
    <ConfirmDialog danger {...props}>
      <Text>Your changes on this page will be lost.</Text>
    </ConfirmDialog>
  )
}
