import { Button, CloseButton, Group, Input, Text } from '@mantine/core'
import { skipToken } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { listUsers, type Uuid } from 'wazo-auth-query'
import { useCan, useUser } from 'wazo-auth-query/react'
import { nameOf } from '../parts/person.ts'
import { PickDialog } from '../parts/PickDialog.tsx'
import { useUserChoices } from '../users/useUserChoices.ts'

export interface ContactFieldProps {
  value: Uuid | null
  onChange: (contact: Uuid | null) => void
  readOnly: boolean
  error?: ReactNode
}

/** The user to contact about this tenant. */
export function ContactField(props: ContactFieldProps) {
  const { value, onChange, readOnly, error } = props
  const id = useId()
  const [isChoosing, setChoosing] = useState(false)
  const contact = useUser(value ?? skipToken)
  const canChoose = useCan(listUsers).status !== 'denied' && !readOnly
  const name = contact.data ? nameOf(contact.data) : value
  return (
    <Input.Wrapper
      label="Contact"
      labelElement="div"
      labelProps={{ id }}
      description="The user to contact about this tenant"
      error={error}
    >
      <Group
        role="group"
        aria-labelledby={id}
        gap="xs"
        mt={4}
        wrap="nowrap"
        mih={36}
      >
        <Text size="sm" {...(!value && { c: 'dimmed' })} truncate>
          {contact.error
            ? 'A user you cannot see from here'
            : (name ?? 'No one')}
        </Text>
        {value && !readOnly && (
          <CloseButton aria-label="No contact" onClick={() => onChange(null)} />
        )}
        {canChoose && (
          <Button
            size="compact-md"
            variant="default"
            flex="none"
            onClick={() => setChoosing(true)}
          >
            {value ? 'Change' : 'Choose'}
          </Button>
        )}
      </Group>
      {isChoosing && (
        <ChooseContact
          onPick={(uuid) => {
            onChange(uuid)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Input.Wrapper>
  )
}

interface ChooseContactProps {
  onPick: (user: Uuid) => void
  onClose: () => void
}

function ChooseContact({ onPick, onClose }: ChooseContactProps) {
  return (
    <PickDialog
      {...useUserChoices({ recurse: true })}
      title="Choose a contact"
      confirm={() => 'Choose'}
      onPick={([user]) => user && onPick(user.uuid)}
      onClose={onClose}
    />
  )
}
