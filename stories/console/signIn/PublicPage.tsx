import { Box, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useEffect, useRef, type ReactNode } from 'react'
import { BrandMark } from '../layout/Brand.tsx'
import { useFocusKept } from '../layout/useFocusKept.ts'
import { BackLink } from '../parts/BackLink.tsx'
import { OutboxLink } from '../outbox/OutboxLink.tsx'
import classes from './signIn.module.css'

export interface PublicPageProps {
  title: string
  subtitle?: ReactNode
  /** The way in itself leads nowhere back, nor does what leads there already. */
  isStart?: boolean
  children: ReactNode
}

/** A page that nobody needs to be signed in for. */
export function PublicPage(props: PublicPageProps) {
  const { title, subtitle, isStart = false, children } = props
  useDocumentTitle(`${title} · Wazo access console`)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    // Unless a field has taken the focus, reading starts at the page.
    if (!main.current?.contains(document.activeElement)) main.current?.focus()
  }, [])
  useFocusKept(main)
  return (
    <div className={classes.page}>
      <main ref={main} id="main" tabIndex={-1} className={classes.main}>
        <Stack gap="lg" maw={380} w="100%">
          <BrandMark size={40} />
          <Box>
            <Title order={1}>{title}</Title>
            {subtitle && (
              <Text c="dimmed" mt={4} component="div">
                {subtitle}
              </Text>
            )}
          </Box>
          {children}
          {!isStart && <BackLink to="/sign-in">Back to sign-in</BackLink>}
          <OutboxLink />
        </Stack>
      </main>
      <div className={classes.picture} aria-hidden>
        <Waves />
      </div>
    </div>
  )
}

/** Rings that travel, as a call does. */
function Waves() {
  return (
    <svg viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice">
      {Array.from({ length: 16 }, (_, index) => (
        <circle
          key={index}
          cx="420"
          cy="640"
          r={40 + index * 52}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          opacity={0.5 - index * 0.027}
        />
      ))}
      <circle cx="420" cy="640" r="14" fill="currentColor" />
    </svg>
  )
}
