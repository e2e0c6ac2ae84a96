import { withoutEntities, XML_ENTITIES } from './entities'

/** A tag or what stands between two; an empty element, `<a/>`, opens and closes. */
export type XmlPart =
  { kind: 'open'; name: string; attributes: string } | { kind: 'close' } | { kind: 'text'; text: string }

/** Comments, instructions and declarations; the end of an element; its beginning; letters. */
const PART =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<![^<>]*>|<(\/)[^<>]*>|<([^\s/<>]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/g

/** The tags and letters of an XML document in their order; names with the prefix that they are written with. */
export function* xmlParts(xml: string): Generator<XmlPart> {
  for (const [, plain, isEnd, name, attributes = '', isEmpty, letters] of xml.matchAll(PART)) {
    if (letters !== undefined) yield { kind: 'text', text: withoutEntities(letters, XML_ENTITIES) }
    else if (plain !== undefined) yield { kind: 'text', text: plain }
    else if (name !== undefined) yield { kind: 'open', name, attributes }
    if (isEnd || isEmpty) yield { kind: 'close' }
  }
}
