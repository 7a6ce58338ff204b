import type { Grant } from './grant.ts'
import { isLater } from './grant.ts'
import type { KeeperHost, OpenKeeper, SessionKeeper } from './keeper.ts'

/** Several keepers as one; none at all is the memory of this page. */
export function openKeepers(
  keepers: readonly SessionKeeper[],
  host: KeeperHost,
): Required<OpenKeeper> {
  const open = keepers.map((keeper) => keeper.open(host))
  return {
    isShared: open.some(({ isShared }) => isShared),
    async restore() {
      const found = await Promise.all(
        open.map(async (keeper) => keeper.restore()),
      )
      return found.reduce<Grant | undefined>(
        (best, grant) =>
          grant && (!best || isLater(grant, best)) ? grant : best,
        undefined,
      )
    },
    commit: (grant) => Promise.all(open.map((keeper) => keeper.commit(grant))),
    leave(left) {
      for (const keeper of open) keeper.leave(left)
    },
    exclusive: (run) =>
      open.reduce(
        (inner, { exclusive }) => (exclusive ? () => exclusive(inner) : inner),
        run,
      )(),
    close() {
      for (const keeper of open) keeper.close()
    },
  }
}
