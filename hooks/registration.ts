'use client'
import { createMutationHook } from './create.ts'
import { registerUserMutation } from '../src/registration.ts'

/**
 * Registers a user and creates a tenant for them (`POST /users/register`). They
 * can sign in with their username at once. Rejects with kind `notFound` if the
 * server does not offer registration, and with `conflict` if the username is
 * taken, which leaves an empty tenant behind.
 */
export const useRegisterUser = createMutationHook(registerUserMutation)
