import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { updatePolicy, type Policy } from 'wazo-auth-query'
import { useCan, useUpdatePolicy } from 'wazo-auth-query/react'
import { useMemo, useState } from 'react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { notifyDone } from '../parts/notify.ts'
import { linesOf } from './accessText.ts'
import { AclAdvice } from './AclAdvice.tsx'
import { renameFailed } from './policyErrors.ts'

export interface AccessTextFormProps {
  policy: Policy
  onDone: () => void
}

/** Replaces the whole list, whatever characters its entries have. */
export function AccessTextForm({ policy, onDone }: AccessTextFormProps) {
  const [text, setText] = useState(policy.acl.join('\n'))
  const lines = useMemo(() => linesOf(text), [text])
  const added = lines.filter((line) => !policy.acl.includes(line)).length
  const removed = policy.acl.filter((line) => !lines.includes(line)).length
  const input = { policy_uuid: policy.uuid, body: { acl: lines } }
  const permission = useCan(updatePolicy, input, { policy })
  const update = useUpdatePolicy({
    onSuccess() {
      notifyDone(`The accesses of ${policy.name} have been saved.`)
      onDone()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate(input)
      }}
    >
      <Stack>
        <ErrorAlert error={update.error} says={renameFailed(update.error)} />
        <Textarea
          label="One access on each line"
          autosize
          minRows={6}
          maxRows={24}
          spellCheck={false}
          classNames={{ input: 'console-mono' }}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <AclAdvice acl={lines} permission={permission} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" role="status" className="console-number">
            {added + removed === 0
              ? 'Nothing changed'
              : `${added} added, ${removed} removed`}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={update.isPending}
              disabled={added + removed === 0 || permission.status === 'denied'}
            >
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
