/** A mail the server would have sent. */
export interface Mail {
  readonly to: string
  readonly subject: string
  /** Why it was sent. */
  readonly kind: 'email_confirmation' | 'password_reset'
  readonly user_uuid: string
  /** The address of the mail, when it is about one. */
  readonly email_uuid?: string
  /** The token inside the link. */
  readonly token: string
  readonly link: string
  /** Milliseconds since 1970, on the emulator's clock. */
  readonly sent_at: number
}

/** Collects mails instead of sending them. */
export class Outbox {
  onMail: (mail: Mail) => void = () => undefined
  readonly #mails: Mail[] = []

  send(mail: Mail): void {
    this.#mails.push(mail)
    this.onMail(mail)
  }

  /** Oldest first. */
  get mails(): readonly Mail[] {
    return this.#mails
  }
}
