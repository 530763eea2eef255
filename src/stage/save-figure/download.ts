/** how long a browser may take to read a file after it was asked to save it */
const KEPT_MS = 60_000
const MAX_NAME = 80

/** Hands a file to the reader, as any download. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** The words of a title as a file's name: letters and digits of any script, with a hyphen between words. */
export function fileName(title: string, extension: string): string {
  const words = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  const short = [...words].slice(0, MAX_NAME).join('').replace(/-$/, '')
  return `${short || 'figure'}.${extension}`
}
