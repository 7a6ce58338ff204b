import { memo } from 'react'
import type { Shown } from './choices.ts'
import { IconCheck } from './icons.ts'
import classes from './rows.module.css'

export interface PickerOptionProps extends Shown {
  id: string
  index: number
  start: number
  size: number
  /** Of all there are; -1 where that is not known. */
  count: number
  /** It cannot be chosen: the detail says why. */
  isRefused: boolean
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
  isRefused,
  isChosen,
  isActive,
  multiple,
}: PickerOptionProps) {
  return (
    <div
      id={id}
      role="option"
      className={classes.option}
      style={{ height: size, transform: `translateY(${start}px)` }}
      aria-selected={isChosen}
      aria-disabled={isRefused}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-active={isActive || undefined}
    >
      <span>
        <span className={classes.choice}>{name}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
      {!isRefused && (
        <span
          className={classes.box}
          data-round={!multiple || undefined}
          aria-hidden
        >
          {isChosen && <IconCheck size={14} stroke={3} />}
        </span>
      )}
    </div>
  )
})
