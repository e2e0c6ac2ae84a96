import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { voiceOf } from '@/domain/speech/voices'
import { readModelFile } from '@/engines/models'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import { speakText } from '@/server/speak-text'
import { wordErrors } from '@/testing/heard/words'
import { createListener } from './intelligibility'
import { phonemizerOf } from './phonemizers'
import { SENTENCES } from './said-sentences'

/**
 * Program of `npm run bench -- voice`: every sentence by each voice, one line of JSON for each voice on standard output,
 * after one that tells how fast texts are read.
 */
const VOICES = ['af_heart', 'am_michael', 'bf_emma', 'ef_dora', 'if_sara']
/** All of them, or those that are asked for. */
const asked = VOICES.filter((id) => process.argv.length < 3 || process.argv.includes(id))

/** A voice has read something before; words of these texts it has not. */
const WARM_UP = SENTENCES['en-US'].map(({ written }) => written)
const UNREAD = ['README.md', 'public/models/whisper-base/README.md', 'public/models/kokoro/README.md']
/** So often over all, so that a second or so passes. */
const READINGS = 50

const phonemizer = await phonemizerOf('en-US')

/** Characters a second. */
function readingSpeed(lines: string[], readings: number): number {
  const begin = performance.now()
  for (let reading = 0; reading < readings; reading++) for (const line of lines) phonemizer.utterances(line)
  const seconds = (performance.now() - begin) / 1000
  return (readings * lines.reduce((sum, { length }) => sum + length, 0)) / seconds
}

readingSpeed(WARM_UP, READINGS)
const text = UNREAD.flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
console.log(
  JSON.stringify({ firstReading: readingSpeed(text, 1), nextReadings: readingSpeed(text, READINGS) }),
)

const quiet = { signal: new AbortController().signal, onProgress: () => {} }
const voice = createVoiceMethods((path) => readModelFile('kokoro', path))
const listen = await createListener()

for (const voiceId of asked) {
  const { language } = voiceOf(voiceId)
  const heardLanguage = language === 'es' || language === 'it' ? language : 'en'
  await voice.load({ voiceId }, quiet)
  let [errors, words, soundSeconds, workSeconds] = [0, 0, 0, 0]
  for (const { written, said } of SENTENCES[language]) {
    const start = performance.now()
    const input = { text: written, voiceId, speed: 1, pronunciations: [] }
    const { samples } = await speakText(voice, input, quiet)
    workSeconds += (performance.now() - start) / 1000
    soundSeconds += samples.length / VOICE_SAMPLE_RATE
    const [heard] = await listen([samples], heardLanguage)
    const found = wordErrors(said, heard!.text, heardLanguage)
    errors += found.errors
    words += found.words
    if (found.errors > 0)
      console.error(`${voiceId} ${found.errors} of ${found.words}: ${said} | ${heard!.text}`)
  }
  console.log(JSON.stringify({ voiceId, errors, words, soundSeconds, workSeconds }))
}
