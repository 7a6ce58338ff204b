import { createAccess } from 'wazo-auth-query'
import { useTokenDetails } from 'wazo-auth-query/react'
import { useMemo } from 'react'

/** Whether the session holds an access: local, for what to offer at all. */
export function useAccess(): (required: string) => boolean {
  const token = useTokenDetails()
  return useMemo(() => {
    // An ended session keeps its page as it was.
    if (!token) return () => true
    const { acl, auth_id: authId, session_uuid: sessionUuid } = token
    return createAccess({ acl, authId, sessionUuid }).allows
  }, [token])
}
