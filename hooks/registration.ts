'use client'
import { createMutationHook } from './create.ts'
import { registerUserMutation } from '../src/registration.ts'

/** Registers a user, with a tenant of their own. */
export const useRegisterUser = createMutationHook(registerUserMutation)
