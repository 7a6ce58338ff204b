'use client'
import { createQueryHook, createSuspenseQueryHook } from './create.ts'
import { backendsQuery } from '../src/backends.ts'

/** Fetches the sign-in methods enabled on the server (`GET /backends`). */
export const useBackends = createQueryHook(backendsQuery)

/** Like `useBackends`, with Suspense. */
export const useSuspenseBackends = createSuspenseQueryHook(backendsQuery)
