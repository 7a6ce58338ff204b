'use client'
import { createQueryHook, createSuspenseQueryHook } from './create.ts'
import { statusQuery } from '../src/status.ts'

/**
 * Checks whether the server is ready (`HEAD /status`): `true`, or an error that
 * says why not.
 */
export const useStatus = createQueryHook(statusQuery)

/** Like `useStatus`, with Suspense. */
export const useSuspenseStatus = createSuspenseQueryHook(statusQuery)
