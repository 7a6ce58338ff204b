import { Modal, type ModalProps } from '@mantine/core'
import { useFocusBack } from './useFocusBack.ts'

export type DialogProps = Omit<ModalProps, 'opened'>

/** A question that is there as long as it is asked. */
export function Dialog(props: DialogProps) {
  useFocusBack()
  return <Modal opened {...props} />
}
