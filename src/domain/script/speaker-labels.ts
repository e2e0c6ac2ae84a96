/** A speaker's name before what they say, and how far its words reach: to the next label or blank line. */
export type SpeakerLabel = { speaker: string; start: number; end: number; reach: number }

/** `ANNA: ...`, in capitals, at the start of a line; up to four words. */
const LABEL =
  /^[ \t]*(\p{Lu}[\p{Lu}\p{M}\p{N}.'’-]*(?: [\p{Lu}\p{N}][\p{Lu}\p{M}\p{N}.'’-]*){0,3})[ \t]*:(?=\s|$)/u

/** Written like labels, but they are part of what is said. */
const NOT_A_SPEAKER = /^(?:NOTE|WARNING|CAUTION|TIP|IMPORTANT|PS|P\.S\.|TODO|FAQ|NB|N\.B\.)$/

export function speakerLabels(text: string): SpeakerLabel[] {
  const labels: SpeakerLabel[] = []
  let open: SpeakerLabel | null = null
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n?/g)) {
    if (line.trim() === '') open = null
    const found = LABEL.exec(line)
    const speaker = found?.[1]
    if (found && speaker && !NOT_A_SPEAKER.test(speaker)) {
      open = { speaker, start: index, end: index + found[0].length, reach: index }
      labels.push(open)
    }
    if (open) open.reach = index + line.length
  }
  return labels
}

/** The text with spaces where its labels stand, so that places stay what they are. */
export function withoutLabels(text: string, labels: readonly SpeakerLabel[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of labels) {
    result += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return result + text.slice(at)
}
