/** Hands a text to the browser's downloads. */
export function saveFile(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  const anchor = Object.assign(document.createElement('a'), {
    href,
    download: name,
  })
  anchor.click()
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(href))
}
