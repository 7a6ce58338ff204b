import { describe, expect, it } from 'vitest'
import { validate } from '../../stories/console/settings/ldap.ts'

describe('the filter of a directory', () => {
  it.each([
    '',
    '{user_login_attribute}={username}',
    '(&(uid={username})(memberOf=cn=telephony))',
    '(&({user_login_attribute}={username})({user_email_attribute}=*))',
  ])('should be %j', (filter) => {
    expect(validate.search_filters(filter)).toBeNull()
  })

  it.each([
    ['(uid={username}', 'brackets'],
    ['(memberOf=cn=telephony)', '{username}'],
    ['(uid={username})(dc={domain})', '{domain}'],
    ['(uid={username})(dc={)', 'brackets'],
  ])('should not be %j', (filter, reason) => {
    expect(validate.search_filters(filter)).toContain(reason)
  })
})
