'use client'
import { createQueryHook, createSuspenseQueryHook } from './create.ts'
import { apiDocumentQuery } from '../src/apiDocument.ts'

/** The server's own description of its API, as YAML text. */
export const useApiDocument = createQueryHook(apiDocumentQuery)

/** The server's own description of its API, as YAML text, suspending. */
export const useSuspenseApiDocument = createSuspenseQueryHook(apiDocumentQuery)
