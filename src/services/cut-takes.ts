import { cutInSilence } from '@/domain/audio/cut-in-silence'
import { silencesOf } from '@/domain/audio/silences'
import { shareCredits } from '@/domain/credits/share-credits'
import { cutLines, type CutLine, type HeardWord } from '@/domain/script/cut-lines'
import { insertPauses } from '@/domain/script/insert-pauses'
import { placeWords } from '@/domain/script/place-words'
import { textForService } from '@/domain/script/text-for-service'
import { spokenLanguage } from '@/domain/script/voice-names'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import type { AudioWindow } from '@/engines/recognition/protocol'
import { recognitionClient } from '@/engines/recognition/recognition.client'
import type { DecodedSound } from '@/engines/render/protocol'
import { renderClient } from '@/engines/render/render.client'
import { takeSoundFile } from '@/storage/take-sounds'
import {
  keepTogether,
  listTakes,
  replaceTake,
  type TakePart,
  type TakePlace,
  type TakeSound,
  type VoiceTake,
} from '@/storage/voice-takes'
import type { RecognitionEngine } from './device-service'
import type { SoundEngine } from './speak-there'

export type CutEngines = { recognition: RecognitionEngine; sound: SoundEngine }

/** `onProgress`: so much of a sound has been listened to. */
type CutJob = { signal: AbortSignal; onProgress: (fraction: number) => void }

export const CUT_ENGINES: CutEngines = { recognition: recognitionClient, sound: renderClient }

const SPEECH_RATE = 16_000
/** What the recogniser hears at once. */
const WINDOW_SECONDS = 29

/**
 * What came for several lines of a script together, and waits since, becomes takes of those lines. Gives the keys of lines that
 * cannot be told apart in their sound: it stays whole. If anything else is wrong, it goes on waiting.
 */
export async function cutTakes(
  voiceOverId: string,
  engines: CutEngines,
  job: CutJob,
): Promise<ReadonlySet<string>> {
  const takes = await listTakes(voiceOverId)
  const uncut: TakePart[] = []
  for (const take of takes.filter(({ together }) => together?.state === 'waiting'))
    uncut.push(...(await cutTake(take, engines, job)))
  return new Set(uncut.map(({ key }) => key))
}

/** Gives its lines if they cannot be told apart. */
async function cutTake(
  take: VoiceTake,
  { recognition, sound }: CutEngines,
  job: CutJob,
): Promise<TakePart[]> {
  const parts = take.together?.parts ?? []
  // A browser that was cleared in part has the row without its sound: nothing is to wait for that.
  const file = await takeSoundFile(take.soundId).catch(() => null)
  const decoded = file && (await sound.call('decode', { file }, { signal: job.signal }))
  const texts = parts.map(({ spokenAs }) => textForService(spokenAs.text, spokenAs.pronunciations, false))
  const cuts = decoded && cutLines(texts, await heardIn(take, decoded, recognition, job), decoded)
  if (!cuts) {
    await keepTogether(take)
    return parts
  }
  const shares = sharesOf(take, texts)
  await replaceTake(
    take,
    parts.map((part, index) => lineTake(take, part, cuts[index]!, decoded.sampleRate, shares[index]!)),
  )
  return []
}

/** Its words are kept as the service told them; where it did not, they are found by listening. */
async function heardIn(
  take: VoiceTake,
  decoded: DecodedSound,
  recognition: RecognitionEngine,
  job: CutJob,
): Promise<HeardWord[]> {
  if (take.words.length === 0) return listen(recognition, decoded, take, job)
  return take.words.map(({ text: word, startSeconds, endSeconds }) => ({ word, startSeconds, endSeconds }))
}

function sharesOf({ chargedCredits }: VoiceTake, texts: readonly string[]): (number | null)[] {
  if (chargedCredits === null) return texts.map(() => null)
  return shareCredits(
    chargedCredits,
    texts.map((text) => text.length),
  )
}

function lineTake(
  { voiceOverId, serviceName, receiptId, words: whole }: VoiceTake,
  { lineId, key, spokenAs, pauses }: TakePart,
  { samples, heard }: CutLine,
  sampleRate: number,
  chargedCredits: number | null,
): { place: TakePlace; sound: TakeSound } {
  const words = placeWords(spokenAs.text, heard)
  const wordTiming = whole.length > 0 ? 'heard' : 'aligned'
  return {
    place: { voiceOverId, lineId, key, spokenAs, serviceName },
    sound: {
      ...insertPauses({ samples, sampleRate, words }, pauses),
      wordTiming,
      receiptId,
      chargedCredits,
    },
  }
}

async function listen(
  recognition: RecognitionEngine,
  { speechSamples }: DecodedSound,
  { spokenAs }: VoiceTake,
  { signal, onProgress }: CutJob,
): Promise<HeardWord[]> {
  const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language: spokenLanguage(spokenAs) }
  const windows = windowsOf(speechSamples)
  let done = 0
  const heard = await Promise.all(
    windows.map(async (window) => {
      const words = await recognition.call('recognize', { window, options }, { signal })
      onProgress(++done / windows.length)
      return words
    }),
  )
  return heard
    .flatMap(({ segments }) => segments)
    .flatMap(({ words }) => words)
    .map(({ text, startSeconds, endSeconds }) => ({ word: text.trim(), startSeconds, endSeconds }))
}

function windowsOf(samples: Float32Array<ArrayBuffer>): AudioWindow[] {
  const speech = silencesOf({ samples, sampleRate: SPEECH_RATE }).speech()
  const spans = cutInSilence(speech, samples.length / SPEECH_RATE, WINDOW_SECONDS)
  return spans.map((span, index) => {
    const startSample = Math.round(span.startSeconds * SPEECH_RATE)
    const endSample = Math.round(span.endSeconds * SPEECH_RATE)
    return { index, pieces: [{ startSample, endSample }], samples: samples.slice(startSample, endSample) }
  })
}
