interface FormLike {
  getInputNode(path: string): HTMLElement | null
}

/** The first field that something is wrong with gets the focus. */
export function focusWrong(form: FormLike, errors: object): void {
  const [first] = Object.keys(errors)
  if (first) form.getInputNode(first)?.focus()
}

/** What the server finds wrong stands at its fields, too. */
export function showWrong<TErrors extends object>(
  form: FormLike & { setErrors(errors: TErrors): void },
  errors: TErrors,
): void {
  form.setErrors(errors)
  focusWrong(form, errors)
}
