import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

export interface FactProps {
  label: string
  children: ReactNode
}

/** What something is called, and below it what it is. */
export function Fact({ label, children }: FactProps) {
  return (
    <div>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      {children}
    </div>
  )
}
