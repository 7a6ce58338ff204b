import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '../src/index.ts'

describe('systemClock', () => {
  it('should run no sooner than it is told to', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const run = vi.fn()
    systemClock.setTimeout(run, 1000)
    const never = systemClock.setTimeout(run, Infinity)
    vi.advanceTimersByTime(999)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(86_400_000)
    expect(run).toHaveBeenCalledTimes(1)
    systemClock.clearTimeout(never)
    expect(vi.getTimerCount()).toBe(0)
  })
})
