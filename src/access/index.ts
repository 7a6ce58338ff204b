export { createAccess } from './access.ts'
export type { Access, AccessOptions, AccessVerdict } from './access.ts'
export { reviewAcl } from './review.ts'
export type { AclRemark } from './review.ts'
