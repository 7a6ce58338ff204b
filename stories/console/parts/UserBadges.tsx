import { Badge } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleOff } from './icons.ts'

/** In words and in shape, not by colour alone. */
export function EnabledBadge({ enabled }: { enabled: boolean }) {
  return enabled ? (
    <Badge
      color="green"
      leftSection={<IconCircleCheckFilled size={12} aria-hidden />}
    >
      Enabled
    </Badge>
  ) : (
    <Badge color="gray" leftSection={<IconCircleOff size={12} aria-hidden />}>
      Disabled
    </Badge>
  )
}
