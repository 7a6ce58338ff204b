import { Button } from '@mantine/core'
import { IconDownload } from '../parts/icons.ts'
import { useMutation } from '@tanstack/react-query'
import {
  deleteSamlConfig,
  getSamlConfig,
  getSamlMetadata,
  type WazoAuthError,
} from 'wazo-auth-query'
import {
  useCan,
  useDeleteSamlConfig,
  useSamlConfig,
  useWazoAuth,
} from 'wazo-auth-query/react'
import { FormSkeleton } from '../parts/FormSkeleton.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyFailed } from '../parts/notify.ts'
import { QueryState } from '../parts/QueryState.tsx'
import { RemoveSettings } from '../parts/RemoveSettings.tsx'
import { saveFile } from '../parts/saveFile.ts'
import { Section } from '../parts/Section.tsx'
import { SamlForm } from './SamlForm.tsx'

/** The identity provider of the tenant, if it has one. */
export function SamlSettings() {
  const reading = useCan(getSamlConfig)
  const config = useSamlConfig(undefined, {
    enabled: reading.status !== 'denied',
  })
  // Removed, the answer that was there before is not any more.
  const isUnset = config.error?.kind === 'notFound'
  const isSet = !!config.data && !isUnset
  const removing = useCan(deleteSamlConfig)
  return (
    <Section
      title="Identity provider"
      description="Authenticates the users of a domain. Subtenants have their own."
      actions={
        isSet && (
          <>
            <DownloadMetadata />
            {removing.status === 'allowed' && <RemoveProvider />}
          </>
        )
      }
    >
      {reading.status === 'denied' ? (
        <Locked accesses={reading.missing}>You cannot view this.</Locked>
      ) : isUnset ? (
        <SamlForm current={undefined} />
      ) : (
        <QueryState query={config} skeleton={<FormSkeleton />}>
          {(current) => <SamlForm current={current} />}
        </QueryState>
      )}
    </Section>
  )
}

function DownloadMetadata() {
  const auth = useWazoAuth()
  const download = useMutation<string, WazoAuthError>({
    networkMode: 'always',
    mutationFn: () => getSamlMetadata(auth),
    onSuccess: (metadata) =>
      saveFile('identity-provider.xml', metadata, 'application/xml'),
    onError: (error) => notifyFailed('Could not download the metadata', error),
  })
  return (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      Metadata
    </Button>
  )
}

function RemoveProvider() {
  return (
    <RemoveSettings
      remove={useDeleteSamlConfig()}
      input={undefined}
      title="Remove the identity provider?"
      done="Identity provider removed"
    >
      Its users can no longer sign in until it is set up again or they are
      attached to another provider.
    </RemoveSettings>
  )
}
