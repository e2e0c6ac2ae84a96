import { strFromU8, unzipSync } from 'fflate'
import { docxParagraphs } from './docx-paragraphs'
import { UnreadableDocumentError } from './import-errors'
import { importText, type ImportedScript } from './import-text'

/** More than any script of ours holds; a small file may unpack to gigabytes. */
const MOST_BYTES = 50_000_000

/** Its paragraphs, a blank line between them. */
export function importDocx(bytes: Uint8Array): ImportedScript {
  return importText(docxParagraphs(documentOf(bytes)).join('\n\n'))
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
