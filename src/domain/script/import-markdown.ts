import { withoutMarkup } from '@/domain/speech/unsaid'
import { HTML_ENTITIES, withoutEntities } from './entities'
import { importText, type ImportedScript } from './import-text'
import { htmlToMargin, withoutHtml } from './markdown-html'

/**
 * Markdown as it is read aloud: headings and items as lines of their own, paragraphs as one however they are wrapped, links by
 * their text, no code, tables, pictures or HTML.
 */
export function importMarkdown(document: string): ImportedScript {
  const { text } = importText(document)
  const read = text.replace(FRONT_MATTER, '').replace(/<!--[^]*?-->/g, '')
  const lines = withoutCode(htmlToMargin(read.split('\n')))
  return importText(joinedLines(withoutTables(withoutHtml(lines))).join('\n'))
}

/** Keys and values; a text may begin with a rule too. */
const FRONT_MATTER = /^---\n(?:(?:[\w-]+:|[ \t]+\S|- |#).*\n|\n)*---(?:\n|$)/

const ITEM = /^\s*(?:>\s?)*(?:[-*+]|\d{1,3}[.)])\s/
const QUOTE = /^\s*>/
const RULE = /^\s*(?:[-*_]\s*){3,}$/
const HEADING = /^\s*#{1,6}\s/
/** `=====` or `-----` under a heading. */
const UNDERLINE = /^\s*(?:=+|-+)\s*$/
const TABLE_ROW = /^\s*\|/
/** Below the first row of a table. */
const TABLE_RULE = /^\s*(?:>\s?)*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|?\s*:?-+:?\s*\|\s*$/
/** `[name]: https://...`; a name may also be a speaker's. */
const LINK_TARGET = /^\s*\[[^\]]+\]:\s+(?:<[^>]*>|\S*[/#]\S*|\S+\.\w{2,}\S*)(?:\s+["'(].*["')])?\s*$/

/** Fenced, or indented after a blank line outside a list. */
function withoutCode(lines: readonly string[]): string[] {
  const kept: string[] = []
  let fence: string | null = null
  let isInList = false
  let block: string[] = []
  const endBlock = () => {
    if (isProse(block)) kept.push(...block)
    block = []
  }
  for (const line of [...lines, '']) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null || mark !== undefined) {
      endBlock()
      if (fence === null) fence = mark!
      else if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (ITEM.test(line)) isInList = true
    else if (/^\S/.test(line) && isAfterBlank(kept)) isInList = false
    const isIndented = /^(?: {4}|\t)/.test(line)
    if (isIndented && !isInList && (block.length > 0 || isAfterBlank(kept))) block.push(line)
    else {
      endBlock()
      kept.push(line)
    }
  }
  return kept
}

const isAfterBlank = (lines: readonly string[]) => (lines.at(-1) ?? '').trim() === ''

/** Paragraphs are indented too, by people who come from a typewriter: words to the end of a sentence, without signs of code. */
function isProse(block: readonly string[]): boolean {
  const text = block.join(' ').trim()
  return /^["'“‘«¿¡]?\p{L}/u.test(text) && /[.!?…:]["'”’»)]*$/.test(text) && !/[{}<>=;$|]|\(\)/.test(text)
}

/** Rows between pipes, with or without those at their ends: `Name | Price`, `--- | ---`. */
function withoutTables(lines: readonly string[]): string[] {
  const kept: string[] = []
  let isInTable = false
  for (const [index, line] of lines.entries()) {
    isInTable = (isInTable || TABLE_RULE.test(lines[index + 1] ?? '')) && line.includes('|')
    kept.push(isInTable ? '' : line)
  }
  return kept
}

/** What is wrapped goes on in one line, unless two spaces or a backslash end it; marks of Markdown are gone. */
function joinedLines(lines: readonly string[]): string[] {
  const read: string[] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    const isHeading = HEADING.test(line) || isUnderlined(line, lines[index + 1])
    const isText = line.trim() !== '' && !isSkipped(line)
    const isOfBlock =
      !isHeading && !ITEM.test(line) && QUOTE.test(line) === QUOTE.test(lines[index - 1] ?? '')
    const goesOn = isOpen && isText && isOfBlock
    const text = isText ? readLine(line, isHeading) : ''
    if (goesOn && text !== '') read[read.length - 1] += ` ${text}`
    else if (isHeading) read.push('', text, '')
    else read.push(text)
    isOpen = isText && !isHeading && text !== '' && !/(?: {2,}|\\)$/.test(line)
  }
  return read
}

const isUnderlined = (line: string, next: string | undefined) =>
  /^\s{0,3}\S/.test(line) &&
  !ITEM.test(line) &&
  !QUOTE.test(line) &&
  !isSkipped(line) &&
  UNDERLINE.test(next ?? '')

const isSkipped = (line: string) =>
  RULE.test(line) || UNDERLINE.test(line) || TABLE_ROW.test(line) || LINK_TARGET.test(line)

function readLine(line: string, isHeading: boolean): string {
  const content = line
    .replace(/^\s*#{1,6}\s+(.*?)\s*#*\s*$/, '$1')
    .replace(/^\s*(?:>\s?)*\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s+)?/, '')
  const plain = inline(content)
  // A heading is a sentence of its own.
  return isHeading && plain !== '' ? endedWithPoint(plain) : plain
}

function inline(line: string): string {
  const plain = line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\*\*|__|~~)(\S|\S[^]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(\S|\S[^]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-]|$)/g, '$1')
  return withoutEntities(withoutMarkup(plain).replace(WRITTEN_TAG, '< '), HTML_ENTITIES)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
}

/** What is shown as a tag must not become one, which no voice says. */
const WRITTEN_TAG = /&(?:lt|#60|#x3c);(?=[/!?a-z])/gi

const endedWithPoint = (text: string) => (/[.!?…:;]["'”’)\]]*$/.test(text) ? text : `${text}.`)
