import { Stack, Switch } from '@mantine/core'
import {
  updateConfig,
  type ConfigChange,
  type ServerConfig,
} from 'wazo-auth-query'
import { useCan, useUpdateConfig } from 'wazo-auth-query/react'
import { ErrorAlert } from '../parts/ErrorAlert.tsx'
import { Locked } from '../parts/Missing.tsx'
import { notifyDone } from '../parts/notify.ts'
import { Section } from '../parts/Section.tsx'

const switches = [
  {
    path: '/debug',
    label: 'Debug log',
    description:
      'Logs everything the server does, readable by anyone with access to the log.',
    valueOf: ({ debug }: ServerConfig) => debug,
  },
  {
    path: '/profiling_enabled',
    label: 'Profiling',
    description: 'Profiles every request, which slows the server down.',
    valueOf: ({ profiling_enabled }: ServerConfig) => profiling_enabled,
  },
] as const

/** What can be changed while the server runs, until it starts again. */
export function ConfigSwitches({ config }: { config: ServerConfig }) {
  const { status, missing } = useCan(updateConfig)
  const update = useUpdateConfig({
    awaitRefetch: true,
    onSuccess(_, { body }) {
      const [{ value, path } = {} as ConfigChange] = body
      const changed = switches.find((one) => one.path === path)
      notifyDone(`${changed?.label} turned ${value ? 'on' : 'off'}`)
    },
  })
  const asked = update.isPending ? update.variables.body[0] : undefined
  return (
    <Section
      title="Diagnostics"
      description="Take effect at once and last until the server restarts."
    >
      <Stack>
        {status === 'denied' && <Locked accesses={missing} />}
        <ErrorAlert error={update.error} />
        {switches.map(({ path, label, description, valueOf }) => (
          <Switch
            key={path}
            label={label}
            description={description}
            disabled={status === 'denied'}
            // Where it is going to be; back again if it is refused.
            checked={asked?.path === path ? asked.value : valueOf(config)}
            onChange={({ currentTarget }) =>
              update.mutate({
                body: [{ op: 'replace', path, value: currentTarget.checked }],
              })
            }
          />
        ))}
      </Stack>
    </Section>
  )
}
