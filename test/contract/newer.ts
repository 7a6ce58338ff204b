const slugs = 'policies and groups have no slugs before 21.05'

/** What servers of before 21.05 cannot show, by scenario. */
const scenarios: Record<string, string> = {}

/** Why a scenario is nothing for a server of before 21.05. */
export function newer(fullName: string): string | undefined {
  // The name of the server stands before it.
  const name = fullName.split(' > ').slice(1).join(' > ')
  const known = Object.keys(scenarios).find((one) => name.startsWith(one))
  return known && scenarios[known]
}
