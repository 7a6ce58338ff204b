import type { TokenValiditySnapshot } from 'wazo-auth-query'

/** Each verdict on a token, in words. */
export const validityNames: Record<
  TokenValiditySnapshot['status'],
  { label: string; color: string; text: string }
> = {
  unknown: {
    label: 'Checking…',
    color: 'gray',
    text: 'The server has not answered yet.',
  },
  valid: {
    label: 'Valid',
    color: 'green',
    text: 'The server accepts this session.',
  },
  expired: {
    label: 'Expired',
    color: 'red',
    text: 'Its time is over.',
  },
  revoked: {
    label: 'Revoked',
    color: 'red',
    text: 'Somebody has ended it before its time.',
  },
  missingAccess: {
    label: 'Access missing',
    color: 'amber',
    text: 'The session is valid, but does not hold this access.',
  },
  wrongTenant: {
    label: 'Wrong tenant',
    color: 'amber',
    text: 'The session is valid, but may not act for this tenant.',
  },
}
