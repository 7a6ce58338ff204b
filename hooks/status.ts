'use client'
import { createQueryHook, createSuspenseQueryHook } from './create.ts'
import { statusQuery } from '../src/status.ts'

/** Whether the server is ready. */
export const useStatus = createQueryHook(statusQuery)

/** Whether the server is ready, suspending. */
export const useSuspenseStatus = createSuspenseQueryHook(statusQuery)
