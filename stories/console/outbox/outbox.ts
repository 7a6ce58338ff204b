import { createContext, useContext } from 'react'

export interface Outbox {
  /** Mails that nobody has looked at yet. */
  unread: number
  open: () => void
}

/** `null` on a real server, which sends its mails to people. */
export const OutboxContext = createContext<Outbox | null>(null)

export const useOutbox = () => useContext(OutboxContext)
