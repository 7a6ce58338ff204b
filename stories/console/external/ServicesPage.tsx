import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useSession, useUserExternalAuths } from 'wazo-auth-query/react'
import { Form } from '../parts/Form.tsx'
import { ItemList } from '../parts/ItemList.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { Way } from '../parts/Way.tsx'
import { knownTypes, serviceOf } from './services.ts'

/** The services outside that accounts can be connected with. */
export function ServicesPage() {
  const me = useSession().user?.uuid ?? ''
  // Everybody has the same; who may not ask is shown those of every server.
  const types = useUserExternalAuths({ user_uuid: me }, { retry: false }).data
  const shown = types?.items.map(({ type }) => type) ?? knownTypes
  return (
    <Page
      narrow
      title="External services"
      subtitle="Services that users can connect to, and this tenant’s credentials for them."
    >
      <Stack gap="lg">
        <Section flush title="Available services">
          <ItemList label="External services">
            {shown.map((type) => (
              <li key={type}>
                <Way {...serviceOf(type)} to={`/services/${type}`} />
              </li>
            ))}
          </ItemList>
        </Section>
        <OtherService />
      </Stack>
    </Page>
  )
}

/** Any word is a type as soon as it has a configuration. */
function OtherService() {
  const navigate = useNavigate()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { type: '' },
    validate: {
      type: (value) =>
        /^[^\s/]+$/.test(value.trim())
          ? null
          : 'Enter a name without spaces or slashes',
    },
  })
  return (
    <Section
      title="Another service"
      description="A plugin can store its configuration under its own type. The first configuration creates the type."
    >
      <Form
        form={form}
        onSubmit={({ type }) =>
          navigate({ to: '/services/$type', params: { type: type.trim() } })
        }
      >
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label="Service type"
            placeholder="Service type, such as crm"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            style={{ flex: 1 }}
            key={form.key('type')}
            {...form.getInputProps('type')}
          />
          <Button type="submit" variant="default">
            Open
          </Button>
        </Group>
      </Form>
    </Section>
  )
}
