import { Box, Group, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

export interface SectionProps {
  title: string
  description?: ReactNode
  actions?: ReactNode
  /** Lists reach the edge, forms do not. */
  flush?: boolean
  children: ReactNode
}

/** A titled card. */
export function Section({
  title,
  description,
  actions,
  flush = false,
  children,
}: SectionProps) {
  const id = useId()
  return (
    <section className="console-card" aria-labelledby={id}>
      <Group
        justify="space-between"
        align="flex-start"
        px="lg"
        pt="md"
        pb={flush ? 'md' : 'sm'}
      >
        <Box style={{ flex: '1 1 220px' }}>
          <Title order={2} size="h2" id={id}>
            {title}
          </Title>
          {description && (
            <Text c="dimmed" size="sm" mt={2} component="div">
              {description}
            </Text>
          )}
        </Box>
        {actions}
      </Group>
      <Box {...(!flush && { px: 'lg', pb: 'lg' })}>{children}</Box>
    </section>
  )
}
