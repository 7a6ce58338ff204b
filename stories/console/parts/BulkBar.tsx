import {
  Button,
  CloseButton,
  createScopedKeydownHandler,
  Group,
  Kbd,
  Paper,
  Text,
  Transition,
  VisuallyHidden,
} from '@mantine/core'
import { useMediaQuery, useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Icon } from './icons.ts'
import { focusPage } from './useFocusBack.ts'

const useRoom = () =>
  useMediaQuery('(min-width: 30em)', true, { getInitialValueInEffect: false })

/** As in any toolbar, arrows go from one button to the next. */
const alongBar = createScopedKeydownHandler({
  parentSelector: '[role="toolbar"]',
  siblingSelector: 'button',
  orientation: 'horizontal',
  dir: 'ltr',
  loop: true,
  activateOnFocus: false,
})

export interface BulkBarProps {
  /** Such as `Actions for selected users`. */
  label: string
  count: number
  /** What can be done. */
  children: ReactNode
  onClear: () => void
}

/** What can be done with everything that is selected. */
export function BulkBar({ label, count, children, onClear }: BulkBarProps) {
  const hasRoom = useRoom()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It goes, and would take the focus along.
    if (count === 0 && bar.current?.contains(document.activeElement))
      focusPage()
  }, [count])
  // By Tab it is as far as the list is long.
  useWindowEvent('keydown', (event) => {
    const { key, target } = event
    if (key !== 'Enter' || !(target as Element).matches('[data-selects]'))
      return
    event.preventDefault()
    bar.current?.querySelector('button')?.focus()
  })
  return (
    <>
      <VisuallyHidden role="status">
        {count > 0 && `${count} selected. Press Enter for actions.`}
      </VisuallyHidden>
      <Transition mounted={count > 0} transition="slide-up">
        {(style) => (
          <Paper
            ref={bar}
            role="toolbar"
            className="console-bulk"
            aria-label={label}
            shadow="lg"
            radius="lg"
            withBorder
            px={hasRoom ? 'md' : 'xs'}
            py={10}
            pos="fixed"
            bottom={16}
            left="50%"
            w="max-content"
            maw="calc(100vw - 24px)"
            style={{ ...style, translate: '-50%', zIndex: 150 }}
          >
            <Group gap={hasRoom ? 8 : 6} justify="center">
              <Text size="sm" fw={500} mr={4} className="console-number">
                {count} selected
              </Text>
              {hasRoom && (
                <Kbd className="console-key" aria-hidden>
                  Enter
                </Kbd>
              )}
              {children}
              <CloseButton
                aria-label="Clear selection"
                onClick={onClear}
                onKeyDown={alongBar}
              />
            </Group>
          </Paper>
        )}
      </Transition>
    </>
  )
}

export interface BulkButtonProps {
  icon: Icon
  danger?: boolean
  children: string
  onClick: () => void
}

/** One thing that can be done; with its icon only where there is room. */
export function BulkButton({
  icon: IconOf,
  danger = false,
  children,
  onClick,
}: BulkButtonProps) {
  const hasRoom = useRoom()
  return (
    <Button
      size="compact-md"
      {...(danger ? { color: 'red' } : { variant: 'default' })}
      leftSection={hasRoom && <IconOf size={16} aria-hidden />}
      onClick={onClick}
      onKeyDown={alongBar}
    >
      {children}
    </Button>
  )
}
