'use client'
import { createQueryHook, createSuspenseQueryHook } from './create.ts'
import { backendsQuery } from '../src/backends.ts'

/** The ways of signing in that the server has switched on. */
export const useBackends = createQueryHook(backendsQuery)

/** The ways of signing in that the server has switched on, suspending. */
export const useSuspenseBackends = createSuspenseQueryHook(backendsQuery)
