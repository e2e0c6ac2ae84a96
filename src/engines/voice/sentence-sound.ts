import { joinSamples } from '@/domain/audio/pcm'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { normalised, SPEECH_TARGET } from '@/engines/loudness/normalise'
import { audibleSpan, envelopeOf } from './envelope'
import { VOICE_SAMPLE_RATE } from './protocol'
import type { Utterance } from './text/utterance'
import type { RawSpeech } from './voice-model'
import { wordSpans } from './word-times'

/** Left before and after what can be heard: soft consonants begin and end below the threshold. */
const MARGIN_SECONDS = 0.03
/** So long the ends of a sound take to become silence. */
const FADE_SECONDS = 0.008
/** Between the parts of a sentence that was too long to be spoken at once. */
const CUT_PAUSE_SECONDS = 0.12

const samplesOf = (seconds: number) => Math.round(seconds * VOICE_SAMPLE_RATE)

/** Words with places in the sentence, seconds from its beginning. */
export type SentenceSound = { samples: Float32Array<ArrayBuffer>; words: Omit<SpeechWord, 'text'>[] }

/** One sentence from what the model made of its parts: without silence at the ends, joined, at the loudness of speech. */
export function sentenceSound(utterances: readonly Utterance[], speech: readonly RawSpeech[]): SentenceSound {
  const sounds: Float32Array<ArrayBuffer>[] = []
  const words: SentenceSound['words'] = []
  let startSample = 0
  for (const [index, raw] of speech.entries()) {
    if (index > 0) sounds.push(new Float32Array(samplesOf(CUT_PAUSE_SECONDS)))
    startSample = sounds.reduce((sum, { length }) => sum + length, 0)
    const part = trimmed(utterances[index]!, raw)
    sounds.push(part.samples)
    words.push(
      ...part.words.map((word) => ({
        ...word,
        startSeconds: word.startSeconds + startSample / VOICE_SAMPLE_RATE,
        endSeconds: word.endSeconds + startSample / VOICE_SAMPLE_RATE,
      })),
    )
  }
  return { samples: normalised(joinSamples(sounds), VOICE_SAMPLE_RATE, SPEECH_TARGET), words }
}

function trimmed({ words }: Utterance, { samples, symbolSamples }: RawSpeech): SentenceSound {
  const envelope = envelopeOf(samples, VOICE_SAMPLE_RATE)
  const heard = audibleSpan(envelope) ?? { start: 0, end: samples.length }
  const from = Math.max(0, heard.start - samplesOf(MARGIN_SECONDS))
  const kept = new Float32Array(
    samples.subarray(from, Math.min(samples.length, heard.end + samplesOf(MARGIN_SECONDS))),
  )
  fade(kept)
  const secondsAt = (sample: number) => Math.min(kept.length, Math.max(0, sample - from)) / VOICE_SAMPLE_RATE
  const spans = wordSpans(words, symbolSamples, envelope, VOICE_SAMPLE_RATE)
  return {
    samples: kept,
    words: words.map(({ start, end }, index) => ({
      start,
      end,
      startSeconds: secondsAt(spans[index]!.start),
      endSeconds: secondsAt(spans[index]!.end),
    })),
  }
}

/** Both ends rise from and fall to zero, so that nothing clicks where silence follows. */
function fade(samples: Float32Array) {
  const length = Math.min(samplesOf(FADE_SECONDS), Math.floor(samples.length / 2))
  for (let i = 0; i < length; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * i) / length)
    samples[i]! *= gain
    samples[samples.length - 1 - i]! *= gain
  }
}
