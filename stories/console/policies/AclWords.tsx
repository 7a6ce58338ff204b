import { Text } from '@mantine/core'
import { lineOf } from './accessText.ts'
import { explainAccess } from './accessWords.ts'
import classes from './aclWords.module.css'

/** So many are explained at once; the rest is counted. */
const most = 30

/** What a list says, for whoever writes it. */
export function AclWords({
  label,
  acl,
}: {
  label: string
  acl: readonly string[]
}) {
  if (acl.length === 0) return null
  return (
    <section aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <dl className={classes.words} tabIndex={0}>
        {acl.slice(0, most).map((entry) => (
          <div key={entry}>
            <dt className="console-mono">{lineOf(entry)}</dt>
            <dd>{explainAccess(entry)}</dd>
          </div>
        ))}
      </dl>
      {acl.length > most && (
        <Text size="sm" c="dimmed">
          and {acl.length - most} more
        </Text>
      )}
    </section>
  )
}
