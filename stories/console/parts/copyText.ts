import { notifyFailed } from './notify.ts'

/** Whether it is in the clipboard now; where it is not, says what to do. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    notifyFailed(
      'Nothing was copied',
      'Browsers let a page copy over HTTPS only, and where you allow it. Select the text and copy it yourself.',
    )
    return false
  }
}
