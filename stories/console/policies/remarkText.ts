import type { AclRemark } from 'wazo-auth-query'

/** What is the matter with an entry, for who may mend it. */
export function remarkText(remark: AclRemark): string {
  switch (remark.kind) {
    case 'covered':
      return `Changes nothing: ${remark.by} covers it`
    case 'denied':
      return `Grants nothing: ${remark.by} denies all of it`
    case 'idle':
      return 'Denies nothing that this policy grants, only what other policies of its holders do'
  }
}
