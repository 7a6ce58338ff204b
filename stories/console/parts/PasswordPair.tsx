import { PasswordInput } from '@mantine/core'

type Name = 'password' | 'again'

export interface PasswordPairProps {
  label: string
  autoFocus?: boolean
  inputProps: (name: Name) => object
}

/** A password that is chosen, and typed twice. */
export function PasswordPair({
  label,
  autoFocus = false,
  inputProps,
}: PasswordPairProps) {
  return (
    <>
      <PasswordInput
        label={label}
        autoComplete="new-password"
        autoFocus={autoFocus}
        size="md"
        {...inputProps('password')}
      />
      <PasswordInput
        label={`Confirm ${label.toLowerCase()}`}
        autoComplete="new-password"
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': 'Show the confirmation' }}
        {...inputProps('again')}
      />
    </>
  )
}

/** The two are there, and the same. */
export const checkPair = {
  password: (value: string) => (value ? null : 'Choose a password'),
  again: (value: string, { password }: { password: string }) =>
    value === password ? null : 'The passwords do not match',
}
