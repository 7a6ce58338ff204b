import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { updatePolicy, type FieldConflict, type Policy } from 'wazo-auth-query'
import { useCan, useUpdatePolicy } from 'wazo-auth-query/react'
import { useMemo } from 'react'
import { EditConflict } from '../parts/EditConflict.tsx'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { manyOf, permissionNoun } from '../parts/noun.ts'
import { notifyDone } from '../parts/notify.ts'
import { UnsavedGuard } from '../parts/UnsavedGuard.tsx'
import { useEdit } from '../parts/useEdit.ts'
import { useFocusBack } from '../parts/useFocusBack.ts'
import { differenceOf, lineOf, linesOf, textOf } from './accessText.ts'
import { AclAdvice } from './AclAdvice.tsx'
import { AclWords } from './AclWords.tsx'
import { renameFailed } from './policyErrors.ts'

export interface AccessTextFormProps {
  policy: Policy
  onDone: () => void
}

const valuesOf = ({ acl }: Policy) => ({ acl: textOf(acl) })

const bodyOf = ({ acl }: { acl: string }) => ({ acl: linesOf(acl) })

/** Long lists, by what was done to them. */
function show(_field: string, value: unknown, { base }: FieldConflict): string {
  const [old, list] = [base, value] as [string[], string[]]
  if (list === old) return manyOf(old.length, permissionNoun)
  const { added, removed } = differenceOf(old, list)
  return [
    ...added.map((access) => `+ ${lineOf(access)}`),
    ...removed.map((access) => `− ${lineOf(access)}`),
  ].join(', ')
}

/** Replaces the whole list, whatever characters its entries have. */
export function AccessTextForm({ policy, onDone }: AccessTextFormProps) {
  useFocusBack()
  const { uuid: policy_uuid } = policy
  const form = useForm({ initialValues: valuesOf(policy) })
  const { acl: text } = form.values
  const lines = useMemo(() => linesOf(text), [text])
  const { added, removed } = differenceOf(policy.acl, lines)
  const isSame = added.length + removed.length === 0
  const permission = useCan(
    updatePolicy,
    { policy_uuid, body: { acl: lines } },
    { policy },
  )
  const update = useUpdatePolicy({
    onSuccess() {
      notifyDone(`Permissions of ${policy.name} saved`)
      onDone()
    },
  })
  const edit = useEdit({
    current: policy,
    form,
    valuesOf,
    bodyOf,
    update,
    inputOf: (change) => ({ policy_uuid, ...change }),
  })
  return (
    <form onSubmit={edit.submit}>
      <Stack>
        <EditConflict edit={edit} labels={{ acl: 'Permissions' }} show={show}>
          <ErrorAlert error={update.error} says={renameFailed} />
        </EditConflict>
        <Textarea
          label="One permission per line"
          description={
            policy.acl.some((access) => lineOf(access) !== access) &&
            'Entries with spaces, line breaks or invisible characters are in quotes.'
          }
          autoFocus
          // To measure a thousand lines with every letter would be felt.
          rows={Math.min(24, Math.max(6, text.split('\n').length))}
          spellCheck={false}
          classNames={{ input: 'console-mono' }}
          {...form.getInputProps('acl')}
        />
        <AclWords label="Changes" acl={added} />
        <AclAdvice acl={lines} permission={permission} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" role="status" className="console-number">
            {isSame
              ? 'No changes'
              : `${added.length} added, ${removed.length} removed`}
          </Text>
          <Group gap="xs">
            <UnsavedGuard isUnsaved={!isSame} />
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={update.isPending}
              disabled={isSame || permission.status === 'denied'}
            >
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
