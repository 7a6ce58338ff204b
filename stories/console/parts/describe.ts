import type { WazoAuthError } from 'wazo-auth-query'

export interface Description {
  title: string
  /** What has happened, and what to do about it. */
  text: string
}

/** An error in the words of somebody who administers users. */
export function describe(error: WazoAuthError): Description {
  switch (error.kind) {
    case 'offline':
      return {
        title: 'You are offline',
        text: 'This browser has no network connection. Reconnect, then try again. Nothing on this page is lost.',
      }
    case 'unreachable':
      return {
        title: 'The server cannot be reached',
        text: 'It may be down, this browser may not trust its TLS certificate, or it may not allow this origin (CORS). Open its address in a new tab to find out, then try again.',
      }
    case 'timeout':
      return {
        title: 'The server took too long',
        text: 'It did not respond in time and may be busy. Wait a moment, then try again.',
      }
    case 'aborted':
      return {
        title: 'Cancelled',
        text: 'The request was cancelled before it was answered. Try again if you still need it.',
      }
    case 'unauthenticated':
      return {
        title: 'Your session has ended',
        text: 'It expired or was revoked. Sign in again to continue.',
      }
    case 'credentials':
      return {
        title: 'Not accepted',
        text: 'The server did not accept these credentials. Check them, then try again.',
      }
    case 'forbidden':
      return forbidden(error)
    case 'notFound':
      return {
        title: 'Not found',
        text: 'It does not exist in this tenant, or no longer does. Check that the right tenant is selected.',
      }
    case 'conflict':
      if (error.code === 'edit-conflict')
        return {
          title: 'Someone else changed this too',
          text: 'Nothing was saved. Their version is on screen now. Review it, then try again.',
        }
      return {
        title: 'Already taken',
        text: `${error.message}. Choose another one.`,
      }
    case 'invalid':
      if (error.code === 'unsupported-by-server')
        return {
          title: 'Not supported by this server',
          text: 'This needs a later version of wazo-auth. Everything else works. Ask whoever runs the server to upgrade it.',
        }
      return {
        title: 'The input was rejected',
        text: error.message,
      }
    case 'tooManySessions':
      return {
        title: 'Too many sessions',
        text: 'This account has as many open sessions as the server allows. Sign out elsewhere, wait for a session to expire, or ask an administrator to revoke some on the user’s page, under Security.',
      }
    case 'server':
      return {
        title: 'Server error',
        text: `The server returned an error (${error.status}). Try again. If it persists, check the server’s log.`,
      }
    case 'malformed':
      return {
        title: 'Unexpected response',
        text: 'The response does not look like wazo-auth. Check that the address points to it, and not to a web page or a proxy.',
      }
  }
}

/** Somebody else was faster: what was to be taken away is gone all the same. */
export const isGone = ({ kind }: WazoAuthError) => kind === 'notFound'

/** Why, in one go: for where there is no room for a title and more. */
export function reasonOf(error: WazoAuthError): string {
  const { title, text } = describe(error)
  if (error.kind !== 'forbidden') return text
  const { requiredAccess } = error
  return `${requiredAccess ? `You need ${requiredAccess}` : title}. ${text}`
}

function forbidden({ code }: WazoAuthError): Description {
  return code === 'unauthorized-tenant'
    ? {
        title: 'No access to this tenant',
        text: 'Your account cannot act for this tenant. Go back to your own.',
      }
    : {
        title: 'You do not have permission',
        text: 'Ask an administrator for a policy that grants it, then sign in again.',
      }
}
