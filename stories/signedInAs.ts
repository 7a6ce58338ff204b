import type { EmulatorConfig, Seed } from '../src/emulator/index.ts'

/** Who looks at a story. */
export type StorySignIn =
  /** A username or an e-mail address. */
  | string
  /** Somebody who holds this policy, by its slug, and nothing else. */
  | { policy: string }
  /** These accesses and nothing else. */
  | {
      acl: readonly string[]
      /** Who holds them. @default who is signed in by default */
      username?: string
    }

interface Login {
  username: string
  /** Instead of the user's own accesses. */
  acl?: readonly string[]
}

/** The user, and the accesses to sign in with. */
export function loginOf(
  who: StorySignIn | null | undefined,
  seed: Seed,
  config: EmulatorConfig,
): Login | null {
  if (who === null) return null
  const users = [...(seed.users ?? [])]
  const known = users.some(({ username }) => username === 'alice')
  const usual = known ? 'alice' : config.bootstrap_user_username
  if (who === undefined) return { username: usual }
  if (typeof who === 'string') return { username: who }
  if ('acl' in who && 'policy' in who) {
    throw new Error(
      `A story signs in with the policy "${who.policy}" or with an acl. Storybook merges it with its file's: set signedInAs only in stories.`,
    )
  }
  if ('acl' in who) return { username: who.username ?? usual, acl: who.acl }
  const { policy: slug } = who
  const seeded = seed.policies?.find((policy) => policy.slug === slug)
  const acl = seeded?.acl ?? config.default_policies[slug]?.acl
  if (!acl) {
    throw new Error(
      `The story's policy "${slug}" is not in its seed: add it there, or sign in with { acl: […] }.`,
    )
  }
  const holder =
    users.find(({ policies }) => policies?.includes(slug)) ??
    users.find(({ tenant }) => tenant === seeded?.tenant)
  return { username: holder?.username ?? usual, acl }
}
