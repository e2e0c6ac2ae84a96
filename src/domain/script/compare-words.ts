import type { ReadWord } from '@/domain/speech/read-word'
import { areAlike, isSame, saidWords, stretchOf, type ComparedWord, type Stretch } from './alike-words'

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

/**
 * Differences between a line and what a recogniser heard of it, both as a voice reads them. What is written or sounds alike is
 * the same, as are short forms and what they are short for.
 */
export function compareWords(
  text: string,
  written: readonly ReadWord[],
  heard: readonly ReadWord[],
): WordDifference[] {
  return joinedUp(wordSteps(written.map(stretchOf), heard.map(stretchOf)), text)
}

/** What is written beside what is heard; `null`: there is nothing. */
type Step<Item> = { written: Item | null; said: Item | null; isSame: boolean }

/** Stretch by stretch, and where these differ word by word: `5 km` may be heard as two. */
function wordSteps(written: readonly Stretch[], heard: readonly Stretch[]): Step<ComparedWord>[] {
  const steps: Step<ComparedWord>[] = []
  let run: Step<Stretch>[] = []
  const close = () => {
    const [one, other] = [run.flatMap((step) => step.written ?? []), run.flatMap((step) => step.said ?? [])]
    steps.push(...stepsBetween(saidWords(one), saidWords(other), isSame))
    run = []
  }
  for (const step of stepsBetween(written, heard, areAlike)) {
    if (step.isSame && step.written && step.said) {
      close()
      steps.push({ written: step.written.whole, said: step.said.whole, isSame: true })
    } else run.push(step)
  }
  close()
  return steps
}

/** The cheapest way from one to the other (Levenshtein). */
function stepsBetween<Item>(
  written: readonly Item[],
  said: readonly Item[],
  areSame: (one: Item, other: Item) => boolean,
): Step<Item>[] {
  const width = said.length + 1
  const costs = new Float64Array((written.length + 1) * width)
  const both = (i: number, j: number) =>
    costs[(i - 1) * width + j - 1]! + (areSame(written[i - 1]!, said[j - 1]!) ? 0 : 1)
  for (let i = 0; i <= written.length; i++)
    for (let j = 0; j <= said.length; j++) {
      const alone = Math.min(
        i > 0 ? costs[(i - 1) * width + j]! + 1 : Infinity,
        j > 0 ? costs[i * width + j - 1]! + 1 : Infinity,
      )
      costs[i * width + j] = i > 0 && j > 0 ? Math.min(both(i, j), alone) : i + j
    }
  const steps: Step<Item>[] = []
  let [i, j] = [written.length, said.length]
  while (i > 0 || j > 0) {
    const cost = costs[i * width + j]!
    if (i > 0 && j > 0 && both(i, j) === cost) {
      const [one, other] = [written[--i]!, said[--j]!]
      steps.unshift({ written: one, said: other, isSame: areSame(one, other) })
    } else if (i > 0 && costs[(i - 1) * width + j]! + 1 === cost)
      steps.unshift({ written: written[--i]!, said: null, isSame: false })
    else steps.unshift({ written: null, said: said[--j]!, isSame: false })
  }
  return steps
}

/** Neighbouring steps are one difference. */
function joinedUp(steps: readonly Step<ComparedWord>[], text: string): WordDifference[] {
  const differences: WordDifference[] = []
  let run: Step<ComparedWord>[] = []
  let place = 0
  const close = () => {
    const written = run.flatMap((each) => each.written ?? [])
    const said = run.flatMap((each) => each.said ?? [])
    // `web site` is `website`.
    const isSpelledAlike = joinedBare(written) === joinedBare(said)
    const difference = differenceOf(written, said, place, text)
    if (run.length > 0 && !isSpelledAlike && !isSameStretch(differences.at(-1), difference))
      differences.push(difference)
    run = []
  }
  for (const each of steps) {
    if (each.written && each.isSame) {
      close()
      place = each.written.end
    } else run.push(each)
  }
  close()
  return differences
}

/** Of a number that was misread, several words may be others. */
const isSameStretch = (one: WordDifference | undefined, other: WordDifference) =>
  other.start < other.end && one?.start === other.start && one.end === other.end

const joinedBare = (words: readonly ComparedWord[]) => words.map(({ bare }) => bare).join('')

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
