import { describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/emulator/index.ts'

// Before 20.16 accesses were Jinja templates about their user.

const ada = '10000000-0000-4000-8000-000000000001'
const bob = '10000000-0000-4000-8000-000000000002'
const acme = '20000000-0000-4000-8000-000000000001'

const own = `wazo-all-users-tenant-${acme}`

function aclOf(
  acl: string[],
  generation: 'legacy' | 'transitional' | 'modern',
) {
  const emulator = createEmulator({
    generation,
    seed: {
      tenants: [
        { slug: 'acme', name: 'acme', uuid: acme },
        { slug: 'below', name: 'below', parent: 'acme' },
      ],
      policies: [{ name: 'one', tenant: 'acme', acl }],
      users: [
        { username: 'ada', uuid: ada, tenant: 'acme', policies: ['one'] },
        { username: 'bob', uuid: bob, tenant: 'acme' },
      ],
    },
  })
  return emulator.signIn('ada').acl
}

describe('accesses of a server of before 20.16', () => {
  it.each<[template: string, acl: string[]]>([
    ['dird.me.#', ['dird.me.#']],
    ['one:two:', ['one', 'two']],
    ['a.{{ uuid }}.{{username}}', [`a.${ada}.ada`]],
    ['{{ tenant_uuid }}{# whose #}', [acme]],
    [
      '{% for resource in ("users", "lines") %}confd.{{ resource }}:{% endfor %}',
      ['confd.users', 'confd.lines'],
    ],
    [
      '{%- for one in visible_tenants -%} dird.{{ one.name }}.#: {%- endfor -%}',
      ['dird.acme.#', 'dird.acme.#', 'dird.below.#'],
    ],
    [
      '{% for group in groups %}{{ group.name }}:{% for user in group.users %}user.{{ user.uuid }}:{% endfor %}{% endfor %}',
      [own, `user.${ada}`, `user.${bob}`],
    ],
    ['{% if groups %}some{% else %}none{% endif %}\n', ['some']],
    ['{% if [] %}some{% else %}none{% endif %}', ['none']],
    [
      "{% for n in [1, 'b'] %}{% if n %}{{ n }}:{% endif %}{% endfor %}",
      ['1', 'b'],
    ],
  ])('should be what the template %s says', (template, acl) => {
    expect(aclOf([template], 'legacy')).toEqual(acl)
  })

  it('should come to an end with a template that is made to last', () => {
    const endless = ['{{', '{%', '{#'].map((open) => open.repeat(500_000))
    expect(aclOf([...endless, 'dird.me.#'], 'legacy')).toEqual(['dird.me.#'])
  })

  it.each([
    'x.{{ lines }}',
    '{% for line in lines %}confd.lines.{{ line }}:{% endfor %}',
    '{{ tenant.name }}',
    '{% macro x() %}a{% endmacro %}',
    '{% for one in groups %}a',
    '{{ uuid | upper }}',
    '{% endif %}',
    'a.{{ uuid',
    'a.{# b',
    '{% for one in groups %}'.repeat(5000),
  ])('should leave out what nobody knows: %s', (template) => {
    expect(aclOf(['a', template, 'b'], 'legacy')).toEqual(['a', 'b'])
  })

  it('should print nothing known as Python does', () => {
    const emulator = createEmulator({
      generation: 'legacy',
      default_policies: { all: { acl: ['x.{{ pbx_user_uuid }}'] } },
      default_user_policy: 'all',
    })
    expect(emulator.signIn('admin').acl).toContain('x.None')
  })

  it('should be as they are written since', () => {
    const acl = ['a.{{ uuid }}', 'b:c']
    for (const generation of ['transitional', 'modern'] as const) {
      expect(aclOf(acl, generation)).toEqual(acl)
    }
  })
})
