import { Checkbox, Combobox, Radio, Text } from '@mantine/core'
import { memo } from 'react'
import classes from './rows.module.css'

/** What to call something, and what tells it from its namesakes. */
export interface Shown {
  name: string
  detail?: string | null | undefined
}

export interface PickerOptionProps extends Shown {
  id: string
  index: number
  start: number
  size: number
  /** Of all there are; -1 where that is not known. */
  count: number
  /** Why it cannot be chosen. */
  refusal: string | undefined
  isChosen: boolean
  isActive: boolean
  multiple: boolean
}

/** One of the choices; what has not changed is not rendered again. */
export const PickerOption = memo(function PickerOption({
  id,
  index,
  start,
  size,
  count,
  name,
  detail,
  refusal,
  isChosen,
  isActive,
  multiple,
}: PickerOptionProps) {
  const Mark = multiple ? Checkbox.Indicator : Radio.Indicator
  const below = refusal ?? detail
  return (
    <Combobox.Option
      id={id}
      value={String(index)}
      className={classes.option!}
      style={{ height: size, transform: `translateY(${start}px)` }}
      aria-selected={isChosen}
      aria-disabled={!!refusal}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-active={isActive || undefined}
    >
      <span>
        <Text
          span
          size="sm"
          fw={500}
          className={classes.line!}
          {...(refusal && { c: 'dimmed' })}
        >
          {name}
        </Text>
        {below && (
          <Text span size="xs" c="dimmed" className={classes.line!}>
            {below}
          </Text>
        )}
      </span>
      {!refusal && <Mark checked={isChosen} aria-hidden />}
    </Combobox.Option>
  )
})
