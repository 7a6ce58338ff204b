import { Button } from '@mantine/core'
import { useState } from 'react'
import { masked } from './secrets.ts'
import type { Setting } from './settingsOf.ts'
import classes from './settings.module.css'

/** A value as one would write it down. */
function written(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join('\n') || 'none'
  if (typeof value === 'string') return value || '“”'
  return JSON.stringify(value) ?? 'none'
}

export function SettingRow({ setting }: { setting: Setting }) {
  const { path, name, value } = setting
  const [isShown, setShown] = useState(false)
  const hidden = masked(name, value)
  return (
    <div className={classes.setting}>
      <dt>{path}</dt>
      <dd>
        <span>{hidden && !isShown ? hidden : written(value)}</span>
        {hidden && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${isShown ? 'Hide' : 'Show'}: ${path}`}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide' : 'Show'}
          </Button>
        )}
      </dd>
    </div>
  )
}
