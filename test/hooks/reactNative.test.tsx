// @vitest-environment jsdom
import { act } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ReauthBoundary } from '../../hooks/index.ts'
import { page, Providers } from '../support/render.tsx'

const hour = 3_600_000

// Not for a real browser, which cannot be without a document.
describe('ReauthBoundary', () => {
  it('should need no document, as in React Native', async () => {
    const parts = page()
    const root = createRoot(document.createElement('div'))
    onTestFinished(() => act(() => root.unmount()))
    await parts.signIn()
    vi.stubGlobal('HTMLElement', undefined)
    vi.stubGlobal('document', undefined)
    onTestFinished(() => void vi.unstubAllGlobals())
    const tell = vi.fn()
    await parts.after(() =>
      root.render(
        <Providers {...parts}>
          <ReauthBoundary reauth={() => null} onReauthRequired={tell} />
        </Providers>,
      ),
    )
    await parts.after(() => {
      parts.emulator.reset()
      return parts.clock.advance(3 * hour)
    })
    expect(tell).toHaveBeenCalledOnce()
    await parts.after(() => parts.signIn())
    expect(parts.auth.session.getSnapshot().status).toBe('signedIn')
  })
})
