import { alikeWords, type ComparedWord } from './alike-words'

/** Where what is heard is not what is written. Places count in the line's text; an added word stands before `start`. */
export type WordDifference = {
  kind: 'dropped' | 'added' | 'misread'
  /** Empty for what was added. */
  written: string
  /** Empty for what was dropped. */
  heard: string
  start: number
  end: number
}

/** Differences between a line and what a recogniser heard of it; case, marks and the spelling of numbers are none. */
export function compareWords(text: string, heard: string): WordDifference[] {
  const written = alikeWords(text)
  const said = alikeWords(heard)
  return joinedUp(stepsBetween(written, said), text)
}

type Step = { written: ComparedWord | null; said: ComparedWord | null }

/** The cheapest way from one to the other (Levenshtein over words); equal words are no step, but end a difference. */
function stepsBetween(written: ComparedWord[], said: ComparedWord[]): Step[] {
  const width = said.length + 1
  const costs = new Float64Array((written.length + 1) * width)
  for (let i = 0; i <= written.length; i++)
    for (let j = 0; j <= said.length; j++) {
      if (i === 0 || j === 0) costs[i * width + j] = i + j
      else {
        const same = written[i - 1]!.bare === said[j - 1]!.bare ? 0 : 1
        const both = costs[(i - 1) * width + j - 1]! + same
        costs[i * width + j] = Math.min(both, costs[(i - 1) * width + j]! + 1, costs[i * width + j - 1]! + 1)
      }
    }
  const steps: Step[] = []
  let [i, j] = [written.length, said.length]
  while (i > 0 || j > 0) {
    const cost = costs[i * width + j]!
    const [one, other] = [written[i - 1], said[j - 1]]
    const isSame = one?.bare === other?.bare
    if (one && other && costs[(i - 1) * width + j - 1]! + (isSame ? 0 : 1) === cost) {
      steps.unshift({ written: one, said: other })
      i--
      j--
    } else if (one && costs[(i - 1) * width + j]! + 1 === cost) {
      steps.unshift({ written: one, said: null })
      i--
    } else {
      steps.unshift({ written: null, said: other ?? null })
      j--
    }
  }
  return steps
}

/** Neighbouring steps are one difference. */
function joinedUp(steps: readonly Step[], text: string): WordDifference[] {
  const differences: WordDifference[] = []
  let run: Step[] = []
  let place = 0
  const close = () => {
    const written = run.flatMap((each) => each.written ?? [])
    const said = run.flatMap((each) => each.said ?? [])
    const isSame = written.map(({ bare }) => bare).join('') === said.map(({ bare }) => bare).join('')
    if (run.length > 0 && !isSame) differences.push(differenceOf(written, said, place, text))
    run = []
  }
  for (const each of steps) {
    if (each.written && each.written.bare === each.said?.bare) {
      close()
      place = each.written.end
    } else run.push(each)
  }
  close()
  return differences
}

function differenceOf(
  written: ComparedWord[],
  said: ComparedWord[],
  place: number,
  text: string,
): WordDifference {
  const start = written[0]?.start ?? place
  const end = written.at(-1)?.end ?? place
  return {
    kind: said.length === 0 ? 'dropped' : written.length === 0 ? 'added' : 'misread',
    written: text.slice(start, end),
    heard: writtenOnce(said),
    start,
    end,
  }
}

/** A number of several words was written as one. */
function writtenOnce(words: readonly ComparedWord[]): string {
  return words
    .filter(({ start }, index) => start !== words[index - 1]?.start)
    .map(({ text }) => text)
    .join(' ')
}
