import { Code, CopyButton, Button } from '@mantine/core'
import { IconCheck, IconCopy, IconLock } from '../parts/icons.ts'
import { getConfig } from 'wazo-auth-query'
import { useCan, useConfig } from 'wazo-auth-query/react'
import { FormSkeleton } from '../parts/FormSkeleton.tsx'
import { Missing } from '../parts/Missing.tsx'
import { Notice } from '../parts/Notice.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { Section } from '../parts/Section.tsx'
import { ConfigList } from './ConfigList.tsx'
import { ConfigSwitches } from './ConfigSwitches.tsx'
import { withoutSecrets } from './secrets.ts'

/** The configuration, which only users of the master tenant may see. */
export function ServerConfig() {
  const reading = useCan(getConfig)
  const config = useConfig(undefined, { enabled: reading.status !== 'denied' })
  // The access is there, and the server refuses all the same.
  const isElsewhere =
    config.error?.kind === 'forbidden' && !config.error.requiredAccess
  if (reading.status === 'denied' || isElsewhere)
    return (
      <Section flush title="Configuration">
        <Notice
          icon={IconLock}
          color="amber"
          order={3}
          title="For server administrators only"
        >
          {reading.status === 'denied' ? (
            <Missing accesses={reading.missing} />
          ) : (
            <>
              Only users of the master tenant can see it, whatever permissions
              others have: it contains the server’s passwords.
            </>
          )}
        </Notice>
      </Section>
    )
  return (
    <>
      <QueryState bare query={config} skeleton={<LoadingConfig />}>
        {(document) => (
          <>
            <ConfigSwitches config={document} />
            <Section
              flush
              title="Configuration"
              description={
                <>
                  The server’s current values. They are changed in the files
                  under <Code>{document.extra_config_files}</Code> and read when
                  the server starts.
                </>
              }
              actions={<CopyDocument document={document} />}
            >
              <ConfigList document={document} />
            </Section>
          </>
        )}
      </QueryState>
    </>
  )
}

function LoadingConfig() {
  return (
    <Section title="Configuration">
      <FormSkeleton />
    </Section>
  )
}

/** For a ticket or a colleague: nothing in it opens a door. */
function CopyDocument({ document }: { document: object }) {
  return (
    <CopyButton value={JSON.stringify(withoutSecrets(document), null, 2)}>
      {({ copied, copy }) => (
        <Button
          size="compact-md"
          variant="default"
          leftSection={
            copied ? (
              <IconCheck size={16} aria-hidden />
            ) : (
              <IconCopy size={16} aria-hidden />
            )
          }
          onClick={copy}
        >
          {copied ? 'Copied' : 'Copy without secrets'}
        </Button>
      )}
    </CopyButton>
  )
}
