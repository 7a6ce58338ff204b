import { Box, Group, Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export interface PanelProps {
  title: string
  /** One sentence below the title. */
  hint?: ReactNode
  /** At the right of the title. */
  aside?: ReactNode
  width?: number
  children: ReactNode
}

/** The frame of every demo. */
export function Panel({
  title,
  hint,
  aside,
  width = 720,
  children,
}: PanelProps) {
  return (
    <Paper
      component="section"
      aria-label={title}
      withBorder
      radius="lg"
      shadow="xs"
      w="100%"
      maw={width}
      mx="auto"
    >
      <Group p="md" justify="space-between" wrap="wrap" gap="sm">
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          {hint && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
        </div>
        {aside}
      </Group>
      <Box px="md" pb="md">
        {children}
      </Box>
    </Paper>
  )
}
