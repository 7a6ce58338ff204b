import { useEffect, useState } from 'react'

/**
 * The token of a mailed link, taken out of the address: histories, bookmarks
 * and screenshots would keep it there.
 */
export function useMailedToken(
  found: string | undefined,
  takeOut: () => unknown,
): string | undefined {
  const [token, setToken] = useState(found)
  if (found && found !== token) setToken(found)
  useEffect(() => {
    if (found) takeOut()
  })
  return token
}
