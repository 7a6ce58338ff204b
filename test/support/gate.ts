type Fetch = typeof globalThis.fetch

/** Requests that wait at a door. */
export interface Held {
  /** How many wait. */
  readonly count: number
  /** Lets them and all later ones through. */
  release(): void
}

/** A `fetch` whose requests can be made to wait before they are sent. */
export interface Gate {
  fetch: Fetch
  /** Matched against `GET http://…`. */
  hold(on: RegExp): Held
  /** The headers and body of everything sent, secrets and all. */
  readonly sent: readonly { call: string; headers: Headers; body: string }[]
}

export function gate(inner: Fetch): Gate {
  const doors = new Set<{ on: RegExp; open: Promise<void>; waiting: number }>()
  const sent: { call: string; headers: Headers; body: string }[] = []
  return {
    sent,
    async fetch(input, init) {
      const request = new Request(input, init)
      const call = `${request.method} ${request.url}`
      for (const door of doors) {
        if (!door.on.test(call)) continue
        door.waiting++
        await door.open
      }
      const body = await request.clone().text()
      sent.push({ call, headers: request.headers, body })
      return inner(request)
    },
    hold(on) {
      let release!: () => void
      const open = new Promise<void>((resolve) => (release = resolve))
      const door = { on, open, waiting: 0 }
      doors.add(door)
      return {
        get count() {
          return door.waiting
        },
        release() {
          doors.delete(door)
          release()
        },
      }
    },
  }
}
