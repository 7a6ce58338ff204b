import { createContext, useContext, useEffect } from 'react'

/** The forms of a page that have something typed into them. */
export const UnsavedForms = createContext<Set<object> | null>(null)

/** Counts a form among them while it is. */
export function useUnsaved(isUnsaved: boolean): void {
  const forms = useContext(UnsavedForms)
  useEffect(() => {
    if (!forms || !isUnsaved) return
    const form = {}
    forms.add(form)
    return () => void forms.delete(form)
  }, [forms, isUnsaved])
}
