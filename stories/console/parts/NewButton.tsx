import { Button } from '@mantine/core'
import { Can, type CanProps } from 'wazo-auth-query/react'
import type { Icon } from './icons.ts'
import { PageLink } from './PageLink.tsx'

export interface NewButtonProps<TInput> extends Required<
  Pick<CanProps<TInput>, 'required'>
> {
  to: string
  icon?: Icon
  children: string
}

/** The way to one more, for who may make it. */
export function NewButton<TInput>({
  required,
  to,
  icon: IconOf,
  children,
}: NewButtonProps<TInput>) {
  return (
    <Can required={required}>
      <Button
        component={PageLink}
        to={to}
        leftSection={IconOf && <IconOf size={17} aria-hidden />}
      >
        {children}
      </Button>
    </Can>
  )
}
