import { joinSamples } from '@/domain/audio/pcm'
import { readScript, type ScriptSentence } from '@/domain/speech/script'
import { voiceOf, type VoiceLanguage } from '@/domain/speech/voices'
import type { Job } from '@/lib/worker/messages'
import { VOICE_SAMPLE_RATE, type SpeakInput, type SpokenPart, type SpokenSummary } from './protocol'
import { sentenceSound, type SentenceSound } from './sentence-sound'
import { nothingToSay, requireSpeakable } from './text/clean-text'
import type { Phonemizer } from './text/phonemizer'
import type { Utterance } from './text/utterance'
import type { VoiceModel } from './voice-model'

export type Speaker = {
  /** See `VoiceMethods.speak`. Stops between sentences when aborted. */
  speak: (input: SpeakInput, job: Job<SpokenPart>) => Promise<SpokenSummary>
}

type PlannedSentence = ScriptSentence & { utterances: Utterance[] }

export function createSpeaker(
  model: VoiceModel,
  phonemizerOf: (language: VoiceLanguage) => Promise<Phonemizer>,
): Speaker {
  return {
    async speak(input, { signal, onProgress }) {
      const { language } = voiceOf(input.voiceId)
      requireSpeakable(input.text)
      const [styles, phonemizer] = await Promise.all([model.voice(input.voiceId), phonemizerOf(language)])
      const { pauseBeforeSeconds, sentences } = readScript(input.text)
      const planned = sentences
        .map((sentence) => ({
          ...sentence,
          utterances: phonemizer.utterances(sentence.text, input.pronunciations),
        }))
        .filter(({ utterances }) => utterances.length > 0)
      if (planned.length === 0) throw nothingToSay()
      let doneSamples = 0
      for (const [index, sentence] of planned.entries()) {
        const sound = await say(sentence)
        const lead = index === 0 ? pauseBeforeSeconds : 0
        const part = partOf(sentence, sound, lead, doneSamples, input.text)
        doneSamples += part.samples.length
        onProgress({ ...part, fraction: (index + 1) / planned.length })
      }
      return { durationSeconds: doneSamples / VOICE_SAMPLE_RATE }

      async function say({ utterances }: PlannedSentence): Promise<SentenceSound> {
        const speech = []
        for (const { symbols } of utterances) {
          signal.throwIfAborted()
          speech.push(await model.run(symbols, styles, input.speed))
        }
        signal.throwIfAborted()
        return sentenceSound(utterances, speech)
      }
    },
  }
}

function partOf(
  sentence: PlannedSentence,
  { samples, words }: SentenceSound,
  leadSeconds: number,
  doneSamples: number,
  text: string,
) {
  const lead = silence(leadSeconds)
  const startSeconds = doneSamples / VOICE_SAMPLE_RATE
  const offsetSeconds = startSeconds + lead.length / VOICE_SAMPLE_RATE
  return {
    samples: joinSamples([lead, samples, silence(sentence.pauseAfterSeconds)]),
    startSeconds,
    words: words.map((word) => {
      const start = sentence.start + word.start
      const end = sentence.start + word.end
      return {
        text: text.slice(start, end),
        start,
        end,
        startSeconds: offsetSeconds + word.startSeconds,
        endSeconds: offsetSeconds + word.endSeconds,
      }
    }),
  }
}

const silence = (seconds: number) => new Float32Array(Math.round(seconds * VOICE_SAMPLE_RATE))
