export { createAccess } from './access.ts'
export type { Access, AccessOptions, AccessVerdict } from './access.ts'
