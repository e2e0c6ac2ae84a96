import { xmlParts } from './xml-parts'

/** What was deleted or moved away, and how a character is read. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:rt'])
/** Where paragraphs stand; none is joined to one outside. */
const HOLDERS = new Set(['w:tc', 'w:txbxContent'])
const SIGNS: Record<string, string> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** `goesOn`: of a paragraph, that its end was deleted or hidden. `isChosen`: of alternatives, that one was read. */
type Element = { name: string; isUnseen: boolean; goesOn: boolean; isChosen: boolean }
/** `boxes`: text boxes that hang on it. */
type Paragraph = { text: string; boxes: string[] }
/** `begun`: a paragraph that goes on in the next. */
type Holder = { texts: string[]; begun: Paragraph | null }

/**
 * The paragraphs of `word/document.xml` (ISO/IEC 29500-1, 17) as they are seen once all changes are accepted: without what is
 * hidden, the codes of fields, and the second form of what is given in two.
 */
export function docxParagraphs(xml: string): string[] {
  const elements: Element[] = [element('', false)]
  const paragraphs: Paragraph[] = []
  const holders: Holder[] = [{ texts: [], begun: null }]
  /** Of each field that is open, whether its result is reached. */
  const fields: boolean[] = []
  for (const part of xmlParts(xml)) {
    const parent = elements.at(-1)!
    if (part.kind === 'text') {
      if (parent.name === 'w:t') write(parent, part.text)
    } else if (part.kind === 'open') {
      const { name, attributes } = part
      const opened = element(name, parent.isUnseen || UNSEEN.has(name) || isSecondForm(name, parent))
      elements.push(opened)
      if (name === 'w:p') paragraphs.push(begunIn(holders.at(-1)!))
      else if (name === 'w:tbl') endBegun(holders.at(-1)!)
      else if (HOLDERS.has(name)) holders.push({ texts: [], begun: null })
      else if (name === 'w:fldChar') followField(fields, attributes)
      else if (SIGNS[name] !== undefined && parent.name === 'w:r') write(opened, SIGNS[name])
      else markOwner(elements, attributes)
    } else if (elements.length > 1) {
      elements.pop()
      if (parent.name === 'w:p') endParagraph(paragraphs.pop()!, parent.goesOn)
      else if (HOLDERS.has(parent.name)) endHolder(parent.name)
    }
  }
  endBegun(holders[0]!)
  return holders[0]!.texts

  function write({ isUnseen }: Element, text: string) {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !isUnseen && !fields.includes(false)) paragraph.text += text
  }

  function endParagraph(paragraph: Paragraph, goesOn: boolean) {
    const holder = holders.at(-1)!
    if (goesOn) holder.begun = paragraph
    else holder.texts.push(paragraph.text, ...paragraph.boxes)
  }

  function endHolder(name: string) {
    const { texts, begun } = holders.pop()!
    texts.push(...textsOf(begun))
    const boxes = name === 'w:txbxContent' ? paragraphs.at(-1)?.boxes : undefined
    ;(boxes ?? holders.at(-1)!.texts).push(...texts)
  }
}

const element = (name: string, isUnseen: boolean): Element => ({
  name,
  isUnseen,
  goesOn: false,
  isChosen: false,
})

/** Drawings stand there in a new form and an old one. */
function isSecondForm(name: string, alternatives: Element): boolean {
  if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
  const isSecond = alternatives.isChosen
  alternatives.isChosen = true
  return isSecond
}

function begunIn(holder: Holder): Paragraph {
  const paragraph = holder.begun ?? { text: '', boxes: [] }
  holder.begun = null
  // No voice can read `end.Next`.
  if (/[.!?…]["'”’»)]*$/.test(paragraph.text)) paragraph.text += ' '
  return paragraph
}

function endBegun(holder: Holder) {
  holder.texts.push(...textsOf(holder.begun))
  holder.begun = null
}

const textsOf = (paragraph: Paragraph | null) => (paragraph ? [paragraph.text, ...paragraph.boxes] : [])

function followField(fields: boolean[], attributes: string) {
  const type = /\bw:fldCharType\s*=\s*["'](\w+)["']/.exec(attributes)?.[1]
  if (type === 'begin') fields.push(false)
  else if (type === 'separate') fields.splice(-1, 1, true)
  else if (type === 'end') fields.pop()
}

/** What the properties of a run, a row or a paragraph's end say of it; not those that it had before a change. */
function markOwner(elements: readonly Element[], attributes: string) {
  const [paragraph, owner, properties, mark] = elements.slice(-4)
  if (!mark || !owner || IS_OFF.test(attributes)) return
  const hides = HIDING[mark.name]
  if (hides !== undefined && hides === owner.name) owner.isUnseen = true
  else if (properties?.name === 'w:rPr' && owner.name === 'w:pPr' && paragraph?.name === 'w:p')
    paragraph.goesOn ||= ENDLESS.has(mark.name)
}

const IS_OFF = /\bw:val\s*=\s*["'](?:0|false|off)["']/
/** What is said in the properties of which element: hidden text, deleted rows, what waits to be filled in. */
const HIDING: Record<string, string> = { 'w:vanish': 'w:r', 'w:del': 'w:tr', 'w:showingPlcHdr': 'w:sdt' }
/** The end of a paragraph itself is hidden, deleted or moved away. */
const ENDLESS = new Set(['w:vanish', 'w:del', 'w:moveFrom'])
