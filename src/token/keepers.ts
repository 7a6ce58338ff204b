import { inTime } from '../deadline.ts'
import { isLater, type Grant, type SessionUser } from './grant.ts'
import type {
  Found,
  Kept,
  KeptHost,
  LeftSession,
  OpenKeeper,
  SessionKeeper,
} from './keeper.ts'

/** Milliseconds that a storage may keep the next one from renewing. */
const patience = 10_000

/** Makes several keepers one: of the sessions they know, the latest counts. */
export function joinKeepers(
  keepers: readonly SessionKeeper[],
  host: KeptHost,
): Kept {
  const { server, clock, state, revoker } = host
  /** Origins of sessions signed out of: no tab may bring them back. */
  const ended = new Set<string | undefined>()
  /** The last grant in use, even if it has ended: no earlier one is taken. */
  let latest: Grant | undefined
  let committed: unknown

  const open = keepers.map((keeper) =>
    keeper.open({
      server,
      clock,
      current: () => state.grant,
      take,
      leave,
      look: host.look,
      fail: host.fail,
    }),
  )
  const isShared = open.some((keeper) => keeper.isShared)

  /** Notes that the session before is over, unless `next` has renewed it. */
  function conclude(previous: Grant | null, next?: Grant): void {
    const origin = previous?.details.origin_uuid
    if (!origin || origin === next?.details.origin_uuid) return
    ended.add(origin)
    if (next) next.instead ??= origin
  }

  /** Another tab's session: all of them keep the later one. */
  function take(theirs: Grant): void {
    const mine = state.grant
    if (
      ended.has(theirs.details.origin_uuid) ||
      (latest &&
        theirs.instead !== latest.details.origin_uuid &&
        !isLater(theirs, latest))
    )
      return
    latest = theirs
    ended.add(theirs.instead)
    conclude(mine, theirs)
    state.publish('signedIn', theirs, theirs.user)
    // What theirs has replaced, they revoke.
    if (mine && theirs.replaces !== mine.details.session_uuid)
      revoker.supersede(mine, true)
  }

  function leave({ user, origin, session }: LeftSession): void {
    ended.add(origin)
    // Of a shared session, a later one of the same user stays.
    if (
      state.user?.uuid === user &&
      (!state.grant || !isShared || state.grant.details.origin_uuid === origin)
    )
      host.leave(session ?? '')
  }

  /** The latest of all that the keepers find. */
  async function latestOf(
    find: (keeper: OpenKeeper) => Found | Promise<Found>,
  ) {
    const found = await Promise.all(open.map(async (keeper) => find(keeper)))
    return found.reduce((best, grant) =>
      grant && (!best || isLater(grant, best)) ? grant : best,
    )
  }

  /** Tells everybody of a known user, or else looks for what was kept. */
  function forget(left: Grant | null, user: SessionUser | null) {
    conclude(left)
    const told = user
      ? {
          user: user.uuid,
          origin: left?.details.origin_uuid,
          session: left?.details.session_uuid,
        }
      : undefined
    return latestOf((keeper) => keeper.leave(told))
  }

  return {
    isShared,
    async restore(isWanted) {
      const best = await latestOf((keeper) => keeper.restore())
      const { grant } = state
      if (!isWanted()) return
      if (best) take(best)
      // Whoever emptied the storage may have signed out: the server knows.
      else if (best === null && grant && !(await host.isAlive(grant.token)))
        host.leave(grant.details.session_uuid)
    },
    commit(next, previous, base) {
      if (base) next.replaces = base.details.session_uuid
      conclude(previous, next)
      latest = next
      committed = Promise.all(open.map((keeper) => keeper.commit(next)))
    },
    async leave(left, user, isRestoring) {
      // What is not restored yet is looked for first, before anybody is told.
      const found = await forget(left, isRestoring ? null : user)
      const { grant } = state
      // What came back meanwhile stays.
      if (!isRestoring || (found && found.token === grant?.token))
        return undefined
      const gone = found?.user ?? user
      if (grant) conclude(found ?? null)
      else if (gone) void forget(found ?? null, gone)
      return found ?? undefined
    },
    exclusive: (run) =>
      new Promise((resolve, reject) => {
        const alone = async () => {
          resolve(await run())
          // Requests do not wait for a slow storage, but the lock is kept for a
          // while: the next to renew is to find what was stored.
          await inTime(clock, patience, committed)
        }
        open
          .reduce(
            (inner, { exclusive }) =>
              exclusive ? () => exclusive(inner) : inner,
            alone,
          )()
          .catch(reject)
      }),
    close() {
      for (const keeper of open) keeper.close()
    },
  }
}
