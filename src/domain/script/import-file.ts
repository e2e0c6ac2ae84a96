import { importDocx, UnreadableDocumentError } from './import-docx'
import { importMarkdown } from './import-markdown'
import { importCaptions, importText, type ImportedScript } from './import-text'

/** A file as a script, by what it is, whatever its name. Throws `UnreadableDocumentError`. */
export async function importFile(file: File): Promise<ImportedScript & { title: string }> {
  const title = file.name.replace(/\.[a-z0-9]{1,9}$/i, '').trim()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return { title, ...importDocx(bytes) }
  const text = textOf(bytes)
  const isMarkdown = /\.(md|markdown)$/i.test(file.name)
  return { title, ...(importCaptions(text) ?? (isMarkdown ? importMarkdown(text) : importText(text))) }
}

/** UTF-8, UTF-16 by its mark, else Windows' Latin. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).includes(0))
    throw new UnreadableDocumentError('This is no text, Markdown, captions or Word document.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
