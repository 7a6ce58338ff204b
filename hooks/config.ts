'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import { configQuery, updateConfigMutation } from '../src/config.ts'

/**
 * Fetches the server's configuration, passwords included (`GET /config`). A
 * secret: it leaves the cache with its last observer. Only users of the master
 * tenant may read it, whatever accesses others hold and whichever tenant is
 * selected.
 */
export const useConfig = createQueryHook(configQuery)

/** Like `useConfig`, with Suspense. */
export const useSuspenseConfig = createSuspenseQueryHook(configQuery)

/**
 * Turns debug mode or profiling on or off, until the server restarts
 * (`PATCH /config`). Returns the whole configuration. Only users of the master
 * tenant may do this.
 */
export const useUpdateConfig = createMutationHook(updateConfigMutation)
