import { SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'

/** Cards beside each other, where there is room for two. */
export function TwoColumns({ children }: { children: ReactNode }) {
  return (
    <SimpleGrid
      cols={{ base: 1, lg: 2 }}
      spacing="lg"
      style={{ alignItems: 'start' }}
    >
      {children}
    </SimpleGrid>
  )
}
