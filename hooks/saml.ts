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

/**
 * Starts signing in through the identity provider of a domain
 * (`POST /saml/sso`). Send the browser to the returned `location`.
 */
export const useStartSamlSignIn = createMutationHook(startSamlSignInMutation)

/**
 * Signs in when the browser returns from the identity provider (`POST /token`).
 * Rejects with kind `credentials` if the provider or the server refuses.
 */
export const useFinishSamlSignIn = createMutationHook(finishSamlSignInMutation)

/**
 * Starts signing out of the identity provider (`GET /saml/logout`). Then sign
 * out here, and send the browser to the returned `location`.
 */
export const useStartSamlSignOut = createMutationHook(startSamlSignOutMutation)

/**
 * Fetches the SAML settings of the tenant (`GET /backends/saml`). They are not
 * inherited. Rejects with kind `notFound` if there are none.
 */
export const useSamlConfig = createQueryHook(samlConfigQuery)

/** Like `useSamlConfig`, with Suspense. */
export const useSuspenseSamlConfig = createSuspenseQueryHook(samlConfigQuery)

/**
 * Fetches the identity provider's metadata, as XML text
 * (`GET /backends/saml/metadata`). Not byte for byte as uploaded.
 */
export const useSamlMetadata = createQueryHook(samlMetadataQuery)

/** Like `useSamlMetadata`, with Suspense. */
export const useSuspenseSamlMetadata =
  createSuspenseQueryHook(samlMetadataQuery)

/**
 * Fetches the template for `acs_url` (`GET /backends/saml/acs_url_template`).
 * Replace `{{STACK_URL}}` in it.
 */
export const useSamlAcsUrlTemplate = createQueryHook(samlAcsUrlTemplateQuery)

/** Like `useSamlAcsUrlTemplate`, with Suspense. */
export const useSuspenseSamlAcsUrlTemplate = createSuspenseQueryHook(
  samlAcsUrlTemplateQuery,
)

/**
 * Sets up SAML for the tenant (`POST /backends/saml`). Rejects with kind
 * `conflict` if it is set up already, and with `invalid` for a domain of
 * another tenant or metadata that is not XML.
 */
export const useCreateSamlConfig = createMutationHook(createSamlConfigMutation)

/**
 * Updates the SAML settings of the tenant; the server itself keeps the rest
 * (`PUT /backends/saml`). With a `base`, it reads the settings first and
 * rejects with `EditConflictError` as `useUpdateUser` does; the metadata never
 * conflict.
 */
export const useUpdateSamlConfig = createMutationHook(updateSamlConfigMutation)

/**
 * Deletes the SAML settings of the tenant (`DELETE /backends/saml`). Also
 * succeeds if there are none.
 */
export const useDeleteSamlConfig = createMutationHook(deleteSamlConfigMutation)
