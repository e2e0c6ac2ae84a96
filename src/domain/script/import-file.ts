import { importCaptions } from './import-captions'
import { importDocx } from './import-docx'
import { EmptyDocumentError, UnreadableDocumentError } from './import-errors'
import { importMarkdown } from './import-markdown'
import { importText, type ImportedScript } from './import-text'

/** Documents that are written in letters, but whose letters are no text: PDF, RTF, HTML. */
const MARKUP_DOCUMENT = /^\uFEFF?\s*(?:%PDF-|\{\\rtf|<!doctype\s+html|<html[\s>])/i

/** A file as a script, by what it is, whatever its name. Throws `UnreadableDocumentError` and `EmptyDocumentError`. */
export async function importFile(file: File): Promise<ImportedScript & { title: string }> {
  const title = file.name.replace(/\.[a-z0-9]{1,9}$/i, '').trim()
  const imported = importBytes(new Uint8Array(await file.arrayBuffer()), file.name)
  if (imported.text.trim() === '') throw new EmptyDocumentError('There is no text in this file.')
  return { title, ...imported }
}

function importBytes(bytes: Uint8Array, fileName: string): ImportedScript {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) return importDocx(bytes)
  const text = textOf(bytes)
  if (MARKUP_DOCUMENT.test(text)) throw new UnreadableDocumentError('This is a document of another kind.')
  const isMarkdown = /\.(md|markdown)$/i.test(fileName)
  return importCaptions(text) ?? (isMarkdown ? importMarkdown(text) : importText(text))
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
