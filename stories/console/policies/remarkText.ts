import type { AclRemark } from 'wazo-auth-query'
import { lineOf } from './accessText.ts'

/** What is the matter with an entry, for who may mend it. */
export function remarkText(remark: AclRemark): string {
  switch (remark.kind) {
    case 'covered':
      return `Changes nothing: ${lineOf(remark.by)} covers it`
    case 'denied':
      return `Grants nothing: ${lineOf(remark.by)} denies all of it`
    case 'idle':
      return 'Denies nothing that this policy grants, only what other policies of its holders do'
  }
}
