import { Text } from '@mantine/core'
import type { Uuid } from 'wazo-auth-query'
import { useTenants } from 'wazo-auth-query/react'
import { AtHome } from '../layout/AtHome.tsx'

/** From the list that the switcher has asked for: no further request. */
export function TenantName({ uuid }: { uuid: Uuid }) {
  return (
    <AtHome>
      <Name uuid={uuid} />
    </AtHome>
  )
}

function Name({ uuid }: { uuid: Uuid }) {
  const { data } = useTenants({ limit: 50, order: 'name' })
  const tenant = data?.items.find((one) => one.uuid === uuid)
  return <Text size="sm">{tenant?.name ?? tenant?.slug ?? uuid}</Text>
}
