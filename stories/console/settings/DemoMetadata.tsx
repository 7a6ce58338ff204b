import { Anchor } from '@mantine/core'
import { useSettings } from '../settings.ts'

/** In a demonstration there is a provider that nobody has to set up. */
export function DemoMetadata({ onTake }: { onTake: (file: File) => void }) {
  const { demoProvider } = useSettings()
  if (!demoProvider) return null
  const take = () =>
    onTake(
      new File([demoProvider.metadata], 'demo-provider.xml', {
        type: 'application/xml',
      }),
    )
  return (
    <Anchor component="button" type="button" size="xs" onClick={take}>
      Use the demo provider
    </Anchor>
  )
}
