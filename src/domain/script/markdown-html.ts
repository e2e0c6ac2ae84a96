const TAG = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(\/?)>/gi
const UNSEEN = /<(script|style|template)\b[^<>]*>[^]*?<\/\1>/gi
const HEADING = /<(h[1-6]|summary)\b[^<>]*>([^]*?)<\/\1>/gi
const BREAK = /<br\s*\/?>[ \t]*\n?/gi
const ITEM = /<li\b[^<>]*>/gi
/** What stands in such elements is a paragraph of its own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|caption|center|details|dialog|div|dd|dl|dt|fieldset|figcaption|figure|footer|form|header|hr|li|main|nav|ol|p|section|summary|table|tbody|tfoot|thead|tr|ul)$/i
const CELL = /^(?:td|th|option)$/i

/** Lines of an HTML block at the margin, up to a blank line, so that none is taken for code. */
export function htmlToMargin(lines: readonly string[]): string[] {
  let isInBlock = false
  return lines.map((line) => {
    isInBlock = line.trim() !== '' && (isInBlock || /^ {0,3}<[/a-z]/i.test(line))
    return isInBlock ? line.trimStart() : line
  })
}

/** Without tags, as Markdown: headings, items, breaks and paragraphs stay what they are. `<name>`, to be filled in, stays. */
export function withoutHtml(lines: readonly string[]): string[] {
  const text = lines
    .join('\n')
    .replace(UNSEEN, '')
    .replace(HEADING, (_, _name, words: string) => `\n\n# ${words.replace(/\s+/g, ' ').trim()}\n\n`)
    .replace(BREAK, '  \n')
    .replace(ITEM, '\n- ')
  const closed = new Set([...text.matchAll(/<\/([a-z][\w:-]*)\s*>/gi)].map(([, name]) => name!.toLowerCase()))
  const plain = text.replace(TAG, (tag, end: string, name: string, attributes: string, isEmpty: string) => {
    const isTag =
      end || isEmpty || attributes.includes('=') || closed.has(name.toLowerCase()) || BLOCK.test(name)
    if (!isTag) return tag
    if (BLOCK.test(name)) return '\n\n'
    return CELL.test(name) ? ' ' : ''
  })
  return plain.split('\n')
}
