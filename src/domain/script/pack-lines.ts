import type { Pronunciation } from '@/domain/speech/pronunciations'
import type { SpokenAs } from './spoken-as'
import { textForService } from './text-for-service'

/** A line, as it is put into one request with others. */
type Packed = { spokenAs: SpokenAs }

const ENDS_WITH_MARK = /[.!?…:;,—–-]["'”’»)\]]*$/

/**
 * Lines in as few requests as can be, none of more than `mostCharacters`, and the first of no more than `firstCharacters`. Lines
 * of one request follow each other, and are said by one voice at one speed. Whatever is left of them later is packed in the
 * same way again, if it is from a request's first line on.
 */
export function packLines<Line extends Packed>(
  lines: readonly Line[],
  mostCharacters: number,
  firstCharacters = mostCharacters,
): Line[][] {
  const packs: Line[][] = []
  let characters = 0
  for (const line of lines) {
    const pack = packs.at(-1)
    const before = pack?.at(-1)
    const own = said(line.spokenAs).length
    // At most a full stop and a space stand between two.
    const most = packs.length === 1 ? firstCharacters : mostCharacters
    if (pack && before && isOneVoice(before, line) && characters + 2 + own <= most) {
      pack.push(line)
      characters += 2 + own
    } else {
      packs.push([line])
      characters = own
    }
  }
  return packs
}

/** Lines as one text. Pauses inside them are put in afterwards where the service does not read them. */
export function spokenTogether(lines: readonly Packed[], canReadPauses: boolean): SpokenAs {
  const [first] = lines
  if (!first) throw new Error('Nothing to be spoken together.')
  const texts = lines.map(({ spokenAs: { text } }) => textForService(text, [], canReadPauses))
  return {
    ...first.spokenAs,
    text: joinedTexts(texts),
    pronunciations: allOf(lines.flatMap(({ spokenAs }) => spokenAs.pronunciations)),
  }
}

/** A heading without a full stop would run on into what follows. */
function joinedTexts(texts: readonly string[]): string {
  const ended = texts.slice(0, -1).map((text) => (ENDS_WITH_MARK.test(text) ? text : `${text}.`))
  return [...ended, ...texts.slice(-1)].join(' ')
}

/** With its pauses, whoever reads them: it is not longer without. */
function said({ text, pronunciations }: SpokenAs): string {
  return textForService(text, pronunciations, true)
}

function isOneVoice({ spokenAs: one }: Packed, { spokenAs: other }: Packed): boolean {
  return (
    one.voiceId === other.voiceId &&
    one.speed === other.speed &&
    one.service === other.service &&
    one.modelId === other.modelId
  )
}

function allOf(entries: readonly Pronunciation[]): Pronunciation[] {
  return [...new Map(entries.map((entry) => [entry.word, entry])).values()]
}
