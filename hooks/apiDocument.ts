'use client'
import { createQueryHook, createSuspenseQueryHook } from './create.ts'
import { apiDocumentQuery } from '../src/apiDocument.ts'

/**
 * Fetches the server's API document, some 100 kB of YAML text
 * (`GET /api/api.yml`).
 */
export const useApiDocument = createQueryHook(apiDocumentQuery)

/** Like `useApiDocument`, with Suspense. */
export const useSuspenseApiDocument = createSuspenseQueryHook(apiDocumentQuery)
