import {
  CloseButton,
  Loader,
  TextInput,
  type TextInputProps,
} from '@mantine/core'
import { useDebouncedCallback, useMergedRef } from '@mantine/hooks'
import { IconSearch } from './icons.ts'
import { useRef, useState } from 'react'
import classes from './table.module.css'

export interface SearchBoxProps extends Omit<
  TextInputProps,
  'label' | 'value' | 'onChange'
> {
  label: string
  /** What is searched for, as the address says. */
  value: string
  onSearch: (value: string) => void
  isSearching?: boolean
}

/** Searches when the typing pauses: one request per pause. */
export function SearchBox({
  label,
  value,
  onSearch,
  isSearching = false,
  onKeyDown,
  style,
  ref,
  ...input
}: SearchBoxProps) {
  const [draft, setDraft] = useState(value)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState(value)
  // The back button has changed it, not this field.
  if (value !== seen) {
    setSeen(value)
    if (value !== sent) {
      setDraft(value)
      setSent(value)
    }
  }
  const submit = (text: string) => {
    const next = text.trim()
    if (next === value) return
    setSent(next)
    onSearch(next)
  }
  const later = useDebouncedCallback(submit, 300)
  const field = useRef<HTMLInputElement>(null)
  function clear() {
    field.current?.focus()
    later.cancel()
    setDraft('')
    submit('')
  }
  return (
    <TextInput
      role="searchbox"
      aria-label={label}
      placeholder={label}
      {...input}
      ref={useMergedRef(ref, field)}
      value={draft}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value)
        later(currentTarget.value)
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key === 'Enter') later.flush()
        // In a dialog it is the dialog that Escape is for.
        if (
          event.key === 'Escape' &&
          !event.currentTarget.closest('dialog, [role=dialog]')
        )
          clear()
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        isSearching ? (
          <Loader size={14} />
        ) : (
          draft && (
            <CloseButton
              size={24}
              aria-label="Clear the search"
              onClick={clear}
            />
          )
        )
      }
      {...(style ? { style } : { className: classes.search! })}
    />
  )
}
