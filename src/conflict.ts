import { isEqual } from './cached.ts'
import { WazoAuthError } from './error.ts'
import { given } from './values.ts'

/** A field that both this edit and somebody else have changed. */
export interface FieldConflict {
  /** What the edit was based on. */
  base: unknown
  mine: unknown
  /** What the server has now. */
  theirs: unknown
}

/**
 * Somebody else has changed a field that this edit touches; nothing was
 * written. Its kind is `conflict` and its code `edit-conflict`.
 */
export class EditConflictError extends WazoAuthError {
  /** The conflicting fields, by name. */
  readonly conflicts: Readonly<Record<string, FieldConflict>>

  constructor(conflicts: Record<string, FieldConflict>) {
    const fields = Object.keys(conflicts).join(', ')
    super(
      'conflict',
      `Somebody else has changed ${fields} since: take theirs, or send yours again with theirs as its base.`,
      { status: 409, code: 'edit-conflict', params: { fields } },
    )
    this.name = 'EditConflictError'
    this.conflicts = conflicts
  }
}

/** What an edit was based on; if there are several, matching one is enough. */
export type Base<TObject> = Partial<TObject> | readonly Partial<TObject>[]

/**
 * What the edit says over what the server has.
 *
 * @throws EditConflictError for a field that is neither as the edit knew it
 * nor as it makes it.
 */
export function mergeEdit<TObject extends object, TEdit extends object>(
  current: TObject,
  edit: TEdit,
  base: Base<TObject> = [],
): TObject & TEdit {
  const bases = [base].flat() as Record<string, unknown>[]
  const theirs = current as Record<string, unknown>
  const conflicts: Record<string, FieldConflict> = {}
  for (const [name, mine] of Object.entries(given(edit))) {
    const known = bases.filter((one) => name in one).map((one) => one[name])
    const isTheirs = (value: unknown) => isEqual(value, theirs[name])
    if (known.length > 0 && name in theirs && ![...known, mine].some(isTheirs))
      conflicts[name] = { base: known[0], mine, theirs: theirs[name] }
  }
  if (Object.keys(conflicts).length > 0) throw new EditConflictError(conflicts)
  return { ...current, ...given(edit) }
}
