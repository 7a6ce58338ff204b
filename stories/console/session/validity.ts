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
    text: 'The session has expired.',
  },
  revoked: {
    label: 'Revoked',
    color: 'red',
    text: 'The session was revoked before it expired.',
  },
  missingAccess: {
    label: 'Permission missing',
    color: 'amber',
    text: 'The session is valid, but does not have this permission.',
  },
  wrongTenant: {
    label: 'Wrong tenant',
    color: 'amber',
    text: 'The session is valid, but cannot act for this tenant.',
  },
}
