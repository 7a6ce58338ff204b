import { Box, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Head } from './Head.tsx'

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
      <Box px="lg" pt="md" pb={flush ? 'md' : 'sm'}>
        <Head
          title={
            <Title order={2} size="h2" id={id}>
              {title}
            </Title>
          }
          description={
            description && (
              <Text size="sm" mt={2} component="div">
                {description}
              </Text>
            )
          }
          actions={actions}
        />
      </Box>
      <Box {...(!flush && { px: 'lg', pb: 'lg' })}>{children}</Box>
    </section>
  )
}
