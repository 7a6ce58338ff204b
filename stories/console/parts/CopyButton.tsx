import { ActionIcon, Tooltip } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { copyText } from './copyText.ts'
import { IconCheck, IconCopy } from './icons.ts'

export interface CopyButtonProps {
  value: string
  label: string
}

export function CopyButton({ value, label }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false)
  const { start } = useTimeout(() => setCopied(false), 2000)
  const text = isCopied ? 'Copied' : label
  const IconOf = isCopied ? IconCheck : IconCopy
  async function copy() {
    if (!(await copyText(value))) return
    setCopied(true)
    start()
  }
  return (
    <Tooltip label={text}>
      <ActionIcon
        size={36}
        variant="default"
        aria-label={text}
        onClick={() => void copy()}
      >
        <IconOf size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
