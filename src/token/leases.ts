import type { WazoAuthError } from '../error.ts'
import type { TokenExchange } from './exchange.ts'
import { bury, type Grant } from './grant.ts'
import type { Parking } from './parking.ts'
import type { Renewal } from './renewal.ts'
import { sessionEnded } from './renewalSnapshot.ts'
import type { Revoker } from './revocation.ts'
import type { SessionState } from './state.ts'
import type { Succession } from './succession.ts'

export interface LeaseContext {
  state: SessionState
  renewal: Renewal
  revoker: Revoker
  parking: Parking
  succession: Succession
  exchange: TokenExchange
}

/** Lends the token to requests, and reads what they are refused with. */
export function createLeases({
  state,
  renewal,
  revoker,
  parking,
  succession,
  exchange,
}: LeaseContext) {
  return {
    async lease(signal?: AbortSignal): Promise<Grant> {
      succession.open()
      for (;;) {
        const { grant, status, user } = state
        if (grant) {
          try {
            // Meanwhile, anything may have happened: another grant is checked
            // in its turn.
            const lent = await renewal.usable(grant)
            if (lent === grant && lent === state.grant) {
              lent.uses++
              return lent
            }
          } catch (error) {
            if (state.grant === grant) throw error
          }
          continue
        }
        // Requests wait for a session that is on its way or expected back.
        if (!user && status !== 'restoring' && status !== 'signingIn')
          throw sessionEnded()
        await parking.wait(signal)
      }
    },
    release(used: Grant, refusal?: WazoAuthError): void {
      if (refusal?.code === 'not_found_or_expired') bury(used)
      revoker.release(used)
    },
    async mayReplay(used: Grant, refusal: WazoAuthError): Promise<boolean> {
      if (
        state.grant === used &&
        // Older servers and proxies do not say why: then the token is asked for.
        refusal.code !== 'not_found_or_expired' &&
        (await exchange.isAlive(used.token))
      )
        return false
      // Dead, or replaced meanwhile: it is not lent again.
      bury(used)
      return true
    },
  }
}
