import { Box, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { Icon } from './icons.ts'
import type { ReactNode } from 'react'

export interface NoticeProps {
  icon: Icon
  color?: string
  title: string
  children?: ReactNode
  actions?: ReactNode
  /** Read out when it appears. */
  urgent?: boolean
  order?: 1 | 2 | 3
}

/** In place of content: why there is none, and what to do. */
export function Notice({
  icon: IconOf,
  color = 'gray',
  title,
  children,
  actions,
  urgent = false,
  order = 2,
}: NoticeProps) {
  return (
    <Stack
      align="center"
      gap="sm"
      py={order === 3 ? 28 : 56}
      px="lg"
      ta="center"
      role={urgent ? 'alert' : undefined}
    >
      <ThemeIcon
        size={52}
        radius="50%"
        variant="light"
        color={color}
        aria-hidden
      >
        <IconOf size={26} stroke={1.6} />
      </ThemeIcon>
      <Title order={order} size="h2" mt={4}>
        {title}
      </Title>
      {children && (
        <Text
          component="div"
          c="dimmed"
          maw={480}
          style={{ textWrap: 'pretty' }}
        >
          {children}
        </Text>
      )}
      {actions && <Box mt="xs">{actions}</Box>}
    </Stack>
  )
}

/** The same where there is no card around it. */
export function NoticeCard(props: NoticeProps) {
  return (
    <div className="console-card">
      <Notice {...props} />
    </div>
  )
}
