import { Button, Group, Modal, ScrollArea, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload, IconFileText } from '../parts/icons.ts'
import { useApiDocument } from 'wazo-auth-query/react'
import { FormSkeleton } from '../parts/FormSkeleton.tsx'
import { QueryState } from '../parts/QueryState.tsx'
import { saveFile } from '../parts/saveFile.ts'
import { Section } from '../parts/Section.tsx'

/** What the server says it can do. */
export function ApiDocument() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <Section
      flush
      title="API"
      description="OpenAPI description of the server’s API."
      actions={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={open}
        >
          View document
        </Button>
      }
    >
      <Modal opened={opened} onClose={close} size="xl" title="API document">
        <Document />
      </Modal>
    </Section>
  )
}

/** Asked for when it is looked into: it is large. */
function Document() {
  const document = useApiDocument()
  return (
    <QueryState query={document} skeleton={<FormSkeleton />}>
      {(text) => (
        <>
          <Group justify="space-between" mb="sm">
            <Text size="sm" c="dimmed">
              {text.split('\n').length.toLocaleString()} lines
            </Text>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => saveFile('wazo-auth.yml', text, 'text/yaml')}
            >
              Download
            </Button>
          </Group>
          <ScrollArea
            h="60dvh"
            viewportProps={{
              tabIndex: 0,
              role: 'region',
              'aria-label': 'YAML',
            }}
          >
            <pre className="console-mono" style={{ margin: 0 }}>
              {text}
            </pre>
          </ScrollArea>
        </>
      )}
    </QueryState>
  )
}
