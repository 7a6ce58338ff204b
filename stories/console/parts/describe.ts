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
        text: 'This browser has no network. Reconnect, then try again; nothing you see here is lost.',
      }
    case 'unreachable':
      return {
        title: 'The server cannot be reached',
        text: 'It may be down, its TLS certificate may not be trusted by this browser, or it does not allow this origin (CORS). Open its address in a new tab to see which, then try again.',
      }
    case 'timeout':
      return {
        title: 'The server takes too long',
        text: 'It did not answer in time. It may be busy: wait a moment, then try again.',
      }
    case 'aborted':
      return {
        title: 'Cancelled',
        text: 'The request was cancelled before it was answered. Try again if you still need it.',
      }
    case 'unauthenticated':
      return {
        title: 'Your session has ended',
        text: 'It has expired, or somebody has revoked it. Sign in again to go on.',
      }
    case 'credentials':
      return {
        title: 'Not accepted',
        text: 'The server did not accept these credentials.',
      }
    case 'forbidden':
      return forbidden(error)
    case 'notFound':
      return {
        title: 'Not found',
        text: 'It does not exist in this tenant, or not any more. Check that the right tenant is chosen.',
      }
    case 'conflict':
      if (error.code === 'edit-conflict')
        return {
          title: 'Somebody else has changed the same',
          text: 'Nothing has been saved. What they have made of it is on screen now: look at it, then try again.',
        }
      return {
        title: 'Already taken',
        text: `${error.message}. Choose another one.`,
      }
    case 'invalid':
      if (error.code === 'unsupported-by-server')
        return {
          title: 'Not with this server',
          text: 'This came with a later version of wazo-auth. All else works as it is; whoever runs the server can upgrade it.',
        }
      return {
        title: 'The input was refused',
        text: error.message,
      }
    case 'tooManySessions':
      return {
        title: 'Too many sessions',
        text: 'This account has as many open sessions as the server allows. Sign out somewhere else, wait until an old session expires, or have an administrator revoke some on the page of the user, under Security.',
      }
    case 'server':
      return {
        title: 'The server has a problem',
        text: `It answered with an error (${error.status}). Try again; if it stays, its log tells more.`,
      }
    case 'malformed':
      return {
        title: 'Unexpected answer',
        text: 'What answered does not look like wazo-auth: check that the address leads to it, and not to a web page or a proxy.',
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
  return `${requiredAccess ? `You lack ${requiredAccess}` : title}. ${text}`
}

function forbidden({ code }: WazoAuthError): Description {
  return code === 'unauthorized-tenant'
    ? {
        title: 'Not your tenant',
        text: 'Your account cannot act for this tenant. Go back to your own.',
      }
    : {
        title: 'You lack an access for this',
        text: 'Ask an administrator for a policy that holds it, then sign in again.',
      }
}
