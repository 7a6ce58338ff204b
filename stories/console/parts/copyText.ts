import { notifyFailed } from './notify.ts'

/** Whether it is in the clipboard now; where it is not, says what to do. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    notifyFailed(
      'Could not copy',
      'Browsers allow copying only over HTTPS and with your permission. Select the text and copy it yourself.',
    )
    return false
  }
}
