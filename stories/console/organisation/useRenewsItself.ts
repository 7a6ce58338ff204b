import { useSettings } from '../settings.ts'
import { useIsProviderSession } from './organisationSession.ts'

/** Whoever comes from an identity provider has a refresh token without asking. */
export function useRenewsItself(): boolean {
  const { renews } = useSettings()
  return useIsProviderSession() || renews
}
