import { Badge, Group, Menu, Text } from '@mantine/core'
import {
  IconCircleCheckFilled,
  IconMailCheck,
  IconMailQuestion,
  IconStar,
  IconTrash,
} from '../parts/icons.ts'
import type { Email, User, WazoAuthError } from 'wazo-auth-query'
import { Address } from '../parts/Address.tsx'
import { notifyDone, notifyFailed } from '../parts/notify.ts'
import { RowMenu } from '../parts/RowMenu.tsx'
import { notifyUndoable } from '../parts/UndoToast.tsx'
import {
  addEmail,
  makeMain,
  removeEmail,
  setConfirmed,
  type EmailsChange,
} from './changes.ts'
import { RequestConfirmation } from './RequestConfirmation.tsx'
import { useEditEmails } from './useEditEmails.ts'

export interface EmailRowProps {
  user: User
  email: Email
  isOnly: boolean
}

export function EmailRow({ user, email, isOnly }: EmailRowProps) {
  const { address, main, confirmed } = email
  const { edit, mayEdit, mayConfirm } = useEditEmails(user)
  const failed = (what: string) => (error: WazoAuthError) =>
    notifyFailed(what, error)
  const change = (how: EmailsChange, done: string) =>
    edit.mutate(how, {
      onSuccess: () => notifyDone(done),
      onError: failed(`${address} was not changed`),
    })
  /** By then the row is gone, and hears of nothing any more. */
  const bringBack = () =>
    void edit
      .mutateAsync(addEmail(address, confirmed))
      .catch(failed(`Could not restore ${address}`))
  const remove = () =>
    void edit.mutateAsync(removeEmail(address)).then(
      () => {
        const done = `${address} removed`
        // Whoever may not confirm it could only bring back half of it.
        if (mayConfirm || !confirmed) notifyUndoable(done, bringBack)
        else notifyDone(done)
      },
      failed(`Could not remove ${address}`),
    )
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Group gap="4px 8px" miw={0} style={{ flex: 1 }}>
        <Text>
          <Address of={address} />
        </Text>
        {main && <Badge color="fjord">Primary</Badge>}
        {confirmed ? (
          <Badge
            color="green"
            leftSection={<IconCircleCheckFilled size={12} aria-hidden />}
          >
            Confirmed
          </Badge>
        ) : (
          <Badge color="amber">Unconfirmed</Badge>
        )}
        {!confirmed && <RequestConfirmation user={user} email={email} />}
      </Group>
      {mayEdit && (
        <RowMenu name={address} loading={edit.isPending}>
          {!main && (
            <Menu.Item
              leftSection={<IconStar size={16} aria-hidden />}
              onClick={() =>
                change(makeMain(address), `${address} is now primary`)
              }
            >
              Make primary
            </Menu.Item>
          )}
          {mayConfirm && (
            <Menu.Item
              leftSection={
                confirmed ? (
                  <IconMailQuestion size={16} aria-hidden />
                ) : (
                  <IconMailCheck size={16} aria-hidden />
                )
              }
              onClick={() =>
                change(
                  setConfirmed(address, !confirmed),
                  `${address} marked as ${confirmed ? 'unconfirmed' : 'confirmed'}`,
                )
              }
            >
              {confirmed ? 'Mark as unconfirmed' : 'Mark as confirmed'}
            </Menu.Item>
          )}
          <Menu.Item
            c="var(--mantine-color-error)"
            disabled={main && !isOnly}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={remove}
          >
            {main && !isOnly ? 'To remove it, make another primary' : 'Remove'}
          </Menu.Item>
        </RowMenu>
      )}
    </Group>
  )
}
