import type { Mail } from 'wazo-auth-query/emulator'

/** The mails of a server in this page, for whoever looks. */
export interface Mailbox {
  getSnapshot: () => readonly Mail[]
  subscribe: (listener: () => void) => () => void
}

/** Keeps what an emulator sends: `receive` is its `onMail`. */
export function createMailbox(): Mailbox & { receive: (mail: Mail) => void } {
  const listeners = new Set<() => void>()
  let mails: readonly Mail[] = []
  return {
    receive(mail) {
      mails = [...mails, mail]
      for (const listener of listeners) listener()
    },
    getSnapshot: () => mails,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
