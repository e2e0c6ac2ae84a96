import { readFileSync } from 'node:fs'
import { joinSamples } from '@/domain/audio/pcm'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { segmentText } from '@/domain/transcript/transcript'
import { createResampler } from '@/engines/media/resampler'
import { readModelFile } from '@/engines/models'
import { createRecognizer } from '@/engines/recognition/recognizer'
import { loadWhisperModel } from '@/engines/recognition/whisper-model'
import type { RuleGroup } from '@/engines/voice/text/claims'
import { englishRules } from '@/engines/voice/text/english/rules'
import { italianRules } from '@/engines/voice/text/italian/rules'
import { spanishRules } from '@/engines/voice/text/spanish/rules'
import { tokensOf } from '@/engines/voice/text/tokens'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} })

/** Of a language that a voice speaks; what sounds alike in the dialects of English is no matter here. */
export type SaidLanguage = 'en' | 'es' | 'it'

const linesOf = (name: string) => readFileSync(`e2e/audio/said/${name}.txt`, 'utf8').trim().split('\n')

/** A hundred English sentences with numbers, names, dates and words that are spelled alike; twenty of the others. */
export const SENTENCES: Record<SaidLanguage, string[]> = {
  en: linesOf('sentences'),
  es: linesOf('sentences-es'),
  it: linesOf('sentences-it'),
}

/** What the built-in recogniser writes for sounds at the voices' rate. */
export async function createListener() {
  const recognizer = createRecognizer(await loadWhisperModel((path) => readModelFile('whisper-base', path)))
  return async (sounds: Float32Array[], language: SaidLanguage = 'en') => {
    const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language }
    const heard = await Promise.all(
      sounds.map((sound, index) => {
        const samples = at16Khz(sound)
        const window = { index, samples, pieces: [{ startSample: 0, endSample: samples.length }] }
        return recognizer.recognize({ window, options }, quiet())
      }),
    )
    return heard.map(({ segments }) => ({
      text: segments.map(segmentText).join(''),
      words: segments.flatMap(({ words }) => words),
    }))
  }
}

function at16Khz(samples: Float32Array): Float32Array<ArrayBuffer> {
  const resampler = createResampler(VOICE_SAMPLE_RATE)
  const start = resampler.push(samples)
  return joinSamples([start, resampler.flush()])
}

const RULES: Record<SaidLanguage, readonly RuleGroup[]> = {
  en: englishRules('us'),
  es: spanishRules,
  it: italianRules,
}
const SAME: Record<string, string> = {
  harbour: 'harbor',
  neighbours: 'neighbors',
  woollen: 'woolen',
  missus: 'mrs',
  mister: 'mr',
}

/** Words as said, numbers and abbreviations spelled alike. */
function saidWords(text: string, language: SaidLanguage): string[] {
  // A time of day is written with a point as often as with a colon.
  const alike = text.replaceAll(/(?<![$\d])(\d{1,2})\.([0-5]\d)(?!\d)/g, '$1:$2')
  return tokensOf(alike, RULES[language])
    .filter(({ kind }) => kind === 'word')
    .map((token) => token.text.toLowerCase().replaceAll(/['.]/g, ''))
    .map((word) => SAME[word] ?? word)
}

/** Words to insert, delete or replace to turn one text into the other (Levenshtein), and how many words were said. */
export function wordErrors(
  said: string,
  heard: string,
  language: SaidLanguage = 'en',
): { errors: number; words: number } {
  const [to, from] = [saidWords(said, language), saidWords(heard, language)]
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, word] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === other ? 0 : 1)))
    row = next
  }
  return { errors: row.at(-1)!, words: to.length }
}
