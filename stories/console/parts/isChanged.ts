interface FormLike {
  getValues(): object
  getInitialValues(): object
}

/**
 * Whether a field differs from what its form began with, in whatever depth:
 * once it is set as a whole, the form's own flag knows nothing of its parts.
 */
export function isChanged(form: FormLike, name: string): boolean {
  const text = (values: object) =>
    JSON.stringify(values[name as keyof typeof values] ?? null)
  return text(form.getValues()) !== text(form.getInitialValues())
}
