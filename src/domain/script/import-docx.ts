import { strFromU8, unzipSync } from 'fflate'
import { UnreadableDocumentError } from './import-errors'
import { importText, type ImportedScript } from './import-text'

/** More than any script of ours holds; a small file may unpack to gigabytes. */
const MOST_BYTES = 50_000_000

/** The text of `word/document.xml` (ISO/IEC 29500-1, 17): paragraphs, tabs and breaks; not what was deleted, or its notes. */
export function importDocx(bytes: Uint8Array): ImportedScript {
  const xml = documentOf(bytes)
    .replace(/<w:(del|moveFrom)\b[^>]*>[^]*?<\/w:\1>/g, '')
    .replace(/<mc:Fallback\b[^>]*>[^]*?<\/mc:Fallback>/g, '')
  const pieces = xml.matchAll(
    /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)\b[^>]*>|(<\/w:p>)/g,
  )
  let text = ''
  for (const [, letters, mark, paragraph] of pieces)
    if (letters !== undefined) text += decoded(letters)
    else if (paragraph) text += '\n\n'
    else text += mark === 'tab' ? ' ' : mark === 'noBreakHyphen' ? '-' : '\n'
  return importText(text)
}

function documentOf(bytes: Uint8Array): string {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize <= MOST_BYTES,
    })
    const document = files['word/document.xml']
    if (document) return strFromU8(document)
  } catch (cause) {
    throw new UnreadableDocumentError('This is no Word document that can be read.', { cause })
  }
  throw new UnreadableDocumentError('There is no text in this document.')
}

const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(xml: string): string {
  return xml.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMES[name] ?? whole
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
