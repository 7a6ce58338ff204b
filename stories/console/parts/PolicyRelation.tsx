import { Anchor, Badge, Group, Text } from '@mantine/core'
import { IconShieldLock } from './icons.ts'
import { useCallback } from 'react'
import {
  accessOf,
  all,
  getPolicy,
  listPolicies,
  type KnownInput,
  type MutationDefinition,
  type Policy,
  type Requirement,
  type Uuid,
} from 'wazo-auth-query'
import { useAccess, useCan, useInfinitePolicies } from 'wazo-auth-query/react'
import { EachDialog, type EachDialogProps } from './EachDialog.tsx'
import { byUuid, useIsIn, whileSearching, type Growing } from './growing.ts'
import { manyOf, permissionNoun, policyNoun } from './noun.ts'
import { PageLink } from './PageLink.tsx'
import { Relation } from './Relation.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import classes from './rows.module.css'
import { useGrowingSearch } from './useGrowingSearch.ts'

export interface PolicyRelationProps<TInput> {
  /** What has the policies, in words. */
  holder: string
  description: string
  label: string
  empty: { title: string; text: string }
  query: Growing<Policy>
  /** What adding needs, whichever policy it is. */
  toAdd: Requirement
  add: MutationDefinition<TInput, void>
  remove: MutationDefinition<TInput, void>
  /** The same function from one render to the next. */
  inputOf: (policy_uuid: Uuid) => TInput & KnownInput<TInput>
}

/** The policies of a user or of a group: what can be given and taken. */
export function PolicyRelation<TInput>({
  holder,
  description,
  label,
  empty,
  query,
  toAdd,
  add,
  remove,
  inputOf,
}: PolicyRelationProps<TInput>) {
  const { status } = useCan(all(accessOf(listPolicies), toAdd))
  const row = useCallback(
    (policy: Policy) => (
      <>
        <PolicySummary policy={policy} />
        <RemoveButton
          definition={remove}
          putsBack={add}
          input={inputOf(policy.uuid)}
          known={{ policy }}
          label={`Remove ${policy.name}`}
          done={`${policy.name} removed from ${holder}`}
          failed={`Could not remove ${policy.name}`}
        />
      </>
    ),
    [add, remove, inputOf, holder],
  )
  return (
    <Relation
      title="Policies"
      description={description}
      label={label}
      query={query}
      keyOf={byUuid}
      row={row}
      empty={{ icon: IconShieldLock, ...empty }}
      adding={
        status !== 'denied'
          ? {
              label: 'Add policy',
              dialog: (onClose) => (
                <AddPolicies
                  title={`Add policies to ${holder}`}
                  done={(policies) => `${policies} added to ${holder}`}
                  held={query}
                  definition={add}
                  inputOf={({ uuid }) => inputOf(uuid)}
                  onClose={onClose}
                />
              ),
            }
          : undefined
      }
    />
  )
}

/** What is called what, and how much it allows. */
function PolicySummary({ policy }: { policy: Policy }) {
  const { uuid, name, description, acl } = policy
  const mayOpen = useCan(getPolicy, uuid).status !== 'denied'
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        {mayOpen ? (
          <Anchor
            component={PageLink}
            to={`/policies/${uuid}`}
            fw={500}
            c="var(--mantine-color-text)"
            className={classes.line!}
          >
            {name}
          </Anchor>
        ) : (
          <Text fw={500} className={classes.line!}>
            {name}
          </Text>
        )}
        <Badge color="gray">{manyOf(acl.length, permissionNoun)}</Badge>
      </Group>
      {description && (
        <Text
          size="sm"
          c="dimmed"
          className={classes.line!}
          title={description}
        >
          {description}
        </Text>
      )}
    </div>
  )
}

type AddPoliciesProps<TInput> = Pick<
  EachDialogProps<Policy, TInput>,
  'title' | 'done' | 'definition' | 'onClose'
> & {
  held: Growing<Policy>
  inputOf: (policy: Policy) => TInput & KnownInput<TInput>
}

function AddPolicies<TInput>({ held, ...adding }: AddPoliciesProps<TInput>) {
  const { definition, inputOf } = adding
  const access = useAccess()
  const { input, ...searching } = useGrowingSearch()
  const policies = useInfinitePolicies(
    { ...input, order: 'name' },
    whileSearching,
  )
  const isHeld = useIsIn(held)
  return (
    <EachDialog
      {...adding}
      {...searching}
      noun={policyNoun}
      label="Search policies"
      query={policies}
      show={({ name, description }) => ({ name, detail: description })}
      explanation="To add a policy, you need every permission in it."
      refuses={(policy) => {
        if (isHeld(policy)) return 'Already added'
        const lacks = accessOf(definition.endpoint, inputOf(policy), {
          policy,
        }).accesses.filter((needed) => access && !access.allows(needed))
        return lacks.length ? `You need ${listed(lacks)}` : undefined
      }}
    />
  )
}

const listed = ([first, ...rest]: readonly string[]) =>
  rest.length ? `${first} and ${rest.length} more` : first
