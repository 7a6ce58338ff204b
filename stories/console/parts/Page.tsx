import { Box, Group, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { BackLink, type BackLinkProps } from './BackLink.tsx'
import { Head } from './Head.tsx'

export interface PageProps {
  title: string
  /** Beside the title, for example a state. */
  badge?: ReactNode
  subtitle?: ReactNode
  /** Where this page belongs. */
  back?: { to: BackLinkProps['to']; label: string }
  actions?: ReactNode
  /** Forms read better when they are narrow. */
  narrow?: boolean
  children?: ReactNode
}

/** Every page: its title, its way back, what can be done, and its content. */
export function Page({
  title,
  badge,
  subtitle,
  back,
  actions,
  narrow = false,
  children,
}: PageProps) {
  useDocumentTitle(`${title} · Wazo access console`)
  return (
    <Box maw={narrow ? 720 : undefined}>
      {back && (
        <BackLink to={back.to} c="dimmed" mb={6}>
          {back.label}
        </BackLink>
      )}
      <Box mb="lg">
        <Head
          title={
            <Group gap="sm">
              <Title order={1}>{title}</Title>
              {badge}
            </Group>
          }
          description={subtitle && <Box pt={4}>{subtitle}</Box>}
          actions={actions}
        />
      </Box>
      {children}
    </Box>
  )
}
