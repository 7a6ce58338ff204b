import { useApiDocument } from 'wazo-auth-query/react'

/**
 * Whether the server lets anybody register. Its description of itself lists
 * the route only then, and asking changes nothing.
 */
export const useRegistrationOffer = () =>
  useApiDocument(undefined, {
    select: (document) => document.includes('/users/register:'),
    retry: false,
  })
