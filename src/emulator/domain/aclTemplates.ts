import type { Config } from '../config.ts'
import type { User } from '../state/records.ts'

/**
 * Before 20.16 accesses were Jinja templates about their user. One that asks
 * for what is not known of a user is left out.
 */
export function rendered(
  templates: readonly string[],
  { uuid, username, tenant_uuid, purpose }: User,
  config: Config,
): string[] {
  const isPerson = purpose === 'user'
  const known: Readonly<Record<string, string | null>> = {
    uuid,
    auth_id: uuid,
    username,
    tenant_uuid,
    xivo_uuid: config.uuid,
    ...(isPerson && { user_uuid: uuid, xivo_user_uuid: uuid }),
  }
  return templates
    .map((template) =>
      template.replace(
        /\{\{\s*(\w+)\s*\}\}/g,
        (whole, name: string) => known[name] ?? whole,
      ),
    )
    .filter((access) => !/\{[{%]/.test(access))
}
