/** What is typed once, whichever way an organisation signs people in. */
export interface Organisation {
  domain: string
  /** Whether the session shall stay. */
  stays: boolean
}

/** The field by which an organisation is known. */
export const domainField = {
  label: 'Organisation domain',
  placeholder: 'company.example',
  autoCapitalize: 'none',
  spellCheck: false,
  size: 'md',
} as const

/** As the server knows it. */
export const domainOf = (value: string): string => value.trim().toLowerCase()

export const checkDomain = (value: string): string | null =>
  /^[^\s.@]+(\.[^\s.@]+)+$/.test(value.trim())
    ? null
    : 'Enter a domain such as company.example'
