import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconChevronLeft } from './icons.ts'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface PageProps {
  title: string
  /** Beside the title, for example a state. */
  badge?: ReactNode
  subtitle?: ReactNode
  /** Where this page belongs. */
  back?: { to: NonNullable<LinkProps['to']>; label: string }
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
        <Anchor
          component={Link}
          to={back.to}
          size="sm"
          c="dimmed"
          mb={6}
          style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}
        >
          <IconChevronLeft size={16} aria-hidden />
          {back.label}
        </Anchor>
      )}
      <Group
        justify="space-between"
        align="flex-start"
        gap="md"
        mb="lg"
        wrap="wrap"
      >
        <Stack gap={4} miw={0} style={{ flex: '1 1 180px' }}>
          <Group gap="sm">
            <Title order={1} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            {badge}
          </Group>
          {subtitle && (
            <Text c="dimmed" component="div">
              {subtitle}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  )
}
