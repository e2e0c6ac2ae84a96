import type { SpeechWord } from '@/domain/speech/speech-word'
import type { Script, ScriptLine } from './script'
import { spokenAs, takeKeyOf, type Speaking, type SpokenAs } from './spoken-as'

/** What a line needs to know of a take. */
export type TakeFacts = {
  id: string
  lineId: string
  key: string
  /** Milliseconds since 1970. */
  createdAt: number
  durationSeconds: number
  /** Places count in the text that was spoken. */
  words: SpeechWord[]
}

/** `new`: never spoken. `spoken`: its take is what it says now. `changed`: its take says something else, or otherwise. */
export type LineState = 'new' | 'spoken' | 'changed'

/** A line beside its takes. */
export type LineView<Take extends TakeFacts = TakeFacts> = {
  line: ScriptLine
  state: LineState
  /** How it would be spoken now, and the key of that. */
  spokenAs: SpokenAs
  key: string
  /** What is played and exported for it; of a changed line, its last one. */
  take: Take | null
  /** All of them, newest first. */
  takes: Take[]
}

/**
 * Each line with its takes, in the order of the script. `chosen` names takes that a person picked; else the newest that says
 * what the line says now is its take, else the newest of all.
 */
export function lineViews<Take extends TakeFacts>(
  script: Script,
  takes: readonly Take[],
  chosen: Readonly<Record<string, string>>,
  speaking: Speaking,
): LineView<Take>[] {
  const ofLine = groupByLine(takes)
  return script.lines.map((line) => {
    const own = (ofLine.get(line.id) ?? []).toSorted((one, other) => other.createdAt - one.createdAt)
    const spoken = spokenAs(script, line, speaking)
    const key = takeKeyOf(spoken)
    const take = takeOf(own, key, chosen[line.id])
    return { line, state: stateOf(take, key), spokenAs: spoken, key, take, takes: own }
  })
}

function groupByLine<Take extends TakeFacts>(takes: readonly Take[]): Map<string, Take[]> {
  const groups = new Map<string, Take[]>()
  for (const take of takes) groups.set(take.lineId, [...(groups.get(take.lineId) ?? []), take])
  return groups
}

/** A person's choice holds while it says the right thing, or while nothing does. */
function takeOf<Take extends TakeFacts>(
  takes: Take[],
  key: string,
  chosenId: string | undefined,
): Take | null {
  const picked = takes.find(({ id }) => id === chosenId)
  if (picked?.key === key) return picked
  return takes.find((take) => take.key === key) ?? picked ?? takes[0] ?? null
}

function stateOf(take: TakeFacts | null, key: string): LineState {
  if (!take) return 'new'
  return take.key === key ? 'spoken' : 'changed'
}
