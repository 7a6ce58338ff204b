import { Checkbox, type CheckboxProps } from '@mantine/core'
import { useSettings } from '../settings.ts'

/** Whether the session that begins stays, which is up to who begins it. */
export function StayField(field: CheckboxProps) {
  const { keeping } = useSettings()
  return (
    <Checkbox
      {...(keeping
        ? {
            label: 'Keep me signed in on this browser tab',
            description:
              'Through reloads, until you sign out or close the tab. Extensions and scripts in the tab could read the session, so use this only on a computer you trust.',
          }
        : { label: 'Keep me signed in while this page is open' })}
      {...field}
    />
  )
}
