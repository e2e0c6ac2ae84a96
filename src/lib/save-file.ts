/** Hands a file to the browser's downloads. */
export function saveFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has taken hold of the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A name that every file system takes: no separators, no reserved signs, not too long. */
export function safeFileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '')
  return name === '' ? 'recording' : name
}
