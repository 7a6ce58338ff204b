import { Alert, Code } from '@mantine/core'
import { IconAlertCircle } from './icons.ts'
import type { WazoAuthError } from 'wazo-auth-query'
import { describe, type Description } from './describe.ts'
import { useIntoView } from './useIntoView.ts'

export interface ErrorAlertProps {
  error: WazoAuthError | null
  /** Better words than the usual ones, where the place has them. */
  says?:
    ((error: WazoAuthError) => Partial<Description> | undefined) | undefined
  /** Whether an access that is missing would help whoever reads this. */
  withAccess?: boolean
}

/** What came of a write, beside the form that asked for it. */
export function ErrorAlert({
  error,
  says,
  withAccess = true,
}: ErrorAlertProps) {
  const alert = useIntoView(error)
  if (!error) return null
  const { title, text } = { ...describe(error), ...says?.(error) }
  return (
    <Alert
      ref={alert}
      role="alert"
      color="red"
      title={title}
      icon={<IconAlertCircle aria-hidden />}
    >
      {text}
      {withAccess && error.requiredAccess && (
        <>
          {' '}
          Missing permission: <Code>{error.requiredAccess}</Code>
        </>
      )}
    </Alert>
  )
}
