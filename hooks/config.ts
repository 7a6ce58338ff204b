'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import { configQuery, updateConfigMutation } from '../src/config.ts'

/** The whole configuration of the server: kept while it is looked at. */
export const useConfig = createQueryHook(configQuery)

/** The whole configuration of the server: kept while it is looked at, suspending. */
export const useSuspenseConfig = createSuspenseQueryHook(configQuery)

/** Changes debug mode or profiling. */
export const useUpdateConfig = createMutationHook(updateConfigMutation)
