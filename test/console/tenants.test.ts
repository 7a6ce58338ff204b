import { describe, expect, it } from 'vitest'
import type { Tenant } from '../../src/index.ts'
import { tenantName, treeOf } from '../../stories/console/tenants/tenant.ts'

const tenant = (slug: string, name: string | null, parent_uuid = 'top') =>
  ({ uuid: slug, slug, name, parent_uuid }) as Tenant

describe('the tree of tenants', () => {
  it('should count as people do, on each level', () => {
    // As the server sorts: character by character, and nameless ones last.
    const { tops, childrenOf } = treeOf([
      tenant('top10', 'Company 10', 'elsewhere'),
      tenant('top', 'Company 2', 'elsewhere'),
      tenant('r1', 'Region 1'),
      tenant('r10', 'region 10'),
      tenant('r2', 'Region 2'),
      tenant('region3', null),
    ])
    expect(tops.map(tenantName)).toEqual(['Company 2', 'Company 10'])
    expect(childrenOf('top').map(tenantName)).toEqual([
      'Region 1',
      'Region 2',
      'region 10',
      'region3',
    ])
  })
})
