import type { SessionStorage } from '../../../src/index.ts'
import type { Page } from './browser.ts'
import type { Machine } from './machine.ts'

/** A storage that all tabs of a browser have in common. */
export interface Disk {
  content: unknown
  /** Full, or not to be accessed. */
  isBroken: boolean
  of(page: Page): SessionStorage
}

export function createDisk(machine: Machine, isSlow: boolean): Disk {
  const careful = <TValue>(run: () => TValue): TValue => {
    if (disk.isBroken) throw new Error('quota')
    return run()
  }
  const disk: Disk = {
    content: null,
    isBroken: false,
    of({ clock }) {
      const use = <TValue>(run: () => TValue): TValue | Promise<TValue> =>
        isSlow
          ? new Promise<TValue>((resolve, reject) => {
              clock.setTimeout(() => {
                try {
                  resolve(careful(run))
                } catch (error) {
                  reject(error as Error)
                }
              }, machine.random(20))
            })
          : careful(run)
      return {
        load: () => use(() => structuredClone(disk.content)),
        save: (session) =>
          use(() => void (disk.content = structuredClone(session))),
      }
    },
  }
  return disk
}
