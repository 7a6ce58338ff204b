import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { CopyButton } from './CopyButton.tsx'
import { Fact } from './Fact.tsx'

export interface SecretTextProps {
  label: string
  value: string
}

/** A secret that is only on the screen when asked for. */
export function SecretText({ label, value }: SecretTextProps) {
  const [isShown, setShown] = useState(false)
  return (
    <Fact label={label}>
      <Group gap="xs" wrap="nowrap">
        <Text className="console-mono" style={{ flex: 1 }}>
          {isShown ? value : '••••••••••••'}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${isShown ? 'Hide' : 'Show'}: ${label}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
        <CopyButton value={value} label={`Copy: ${label}`} />
      </Group>
    </Fact>
  )
}
