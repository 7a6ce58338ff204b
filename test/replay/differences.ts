/**
 * Exchanges that the emulator answers otherwise than recorded, by file and name,
 * with the reason. A name that matches after all fails the replay: remove it.
 */
export const differences: Record<string, Record<string, string>> = {
  policies: {
    'delete-policy-with-access-not-held':
      'The server names the first access of the policy that the caller lacks, in the order in which its database first heard of them; the recorded database knew confd.*.read from before the recording.',
  },
}
