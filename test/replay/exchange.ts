/** One recorded request and its answer; values that differ from run to run are placeholders. */
export interface Exchange {
  name: string
  request: {
    method: string
    path: string
    headers: Record<string, string>
    body: unknown
  }
  response: {
    status: number
    headers: Record<string, string>
    body: unknown
  }
  derived?: { lifetime_seconds?: number }
  note?: string
  unstable?: boolean
}
