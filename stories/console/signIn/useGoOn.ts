import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from 'wazo-auth-query/react'

/** Who has signed in, here or in another tab, goes where they wanted to. */
export function useGoOn(redirect = '/'): void {
  const { status } = useSession()
  const navigate = useNavigate()
  useEffect(() => {
    if (status === 'signedIn') void navigate({ to: redirect, replace: true })
  }, [status, redirect, navigate])
}
