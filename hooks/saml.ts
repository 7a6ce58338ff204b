'use client'
import {
  createMutationHook,
  createQueryHook,
  createSuspenseQueryHook,
} from './create.ts'
import {
  startSamlSignInMutation,
  finishSamlSignInMutation,
  startSamlSignOutMutation,
} from '../src/saml.ts'
import {
  samlConfigQuery,
  samlMetadataQuery,
  samlAcsUrlTemplateQuery,
  createSamlConfigMutation,
  updateSamlConfigMutation,
  deleteSamlConfigMutation,
} from '../src/samlConfig.ts'

/** Begins to sign in by the identity provider of a domain. */
export const useStartSamlSignIn = createMutationHook(startSamlSignInMutation)

/** Signs in with what the identity provider has confirmed. */
export const useFinishSamlSignIn = createMutationHook(finishSamlSignInMutation)

/** Where to sign out of the identity provider too. */
export const useStartSamlSignOut = createMutationHook(startSamlSignOutMutation)

/** The SAML settings of the tenant. */
export const useSamlConfig = createQueryHook(samlConfigQuery)

/** The SAML settings of the tenant, suspending. */
export const useSuspenseSamlConfig = createSuspenseQueryHook(samlConfigQuery)

/** The provider's metadata, XML text. */
export const useSamlMetadata = createQueryHook(samlMetadataQuery)

/** The provider's metadata, XML text, suspending. */
export const useSuspenseSamlMetadata =
  createSuspenseQueryHook(samlMetadataQuery)

/** What `acs_url` should look like. */
export const useSamlAcsUrlTemplate = createQueryHook(samlAcsUrlTemplateQuery)

/** What `acs_url` should look like, suspending. */
export const useSuspenseSamlAcsUrlTemplate = createSuspenseQueryHook(
  samlAcsUrlTemplateQuery,
)

/** Sets up SAML in the tenant. */
export const useCreateSamlConfig = createMutationHook(createSamlConfigMutation)

/** Changes the SAML settings of the tenant. */
export const useUpdateSamlConfig = createMutationHook(updateSamlConfigMutation)

/** Removes the SAML settings of the tenant. */
export const useDeleteSamlConfig = createMutationHook(deleteSamlConfigMutation)
