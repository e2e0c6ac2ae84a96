import { performance } from 'node:perf_hooks'
import { readModelFile } from '@/engines/models'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import { createVoiceMethods } from '@/engines/voice/voice-methods'
import { speakText } from '@/server/speak-text'
import { createListener, SENTENCES, wordErrors } from './intelligibility'

/** Program of `npm run bench -- voice`: every sentence by each voice, one line of JSON for each voice on standard output. */
const VOICE_IDS = ['af_heart', 'am_michael', 'bf_emma']

const quiet = { signal: new AbortController().signal, onProgress: () => {} }
const voice = createVoiceMethods((path) => readModelFile('kokoro', path))
const listen = await createListener()

for (const voiceId of VOICE_IDS) {
  await voice.load({ voiceId }, quiet)
  let [errors, words, soundSeconds, workSeconds] = [0, 0, 0, 0]
  for (const sentence of SENTENCES) {
    const start = performance.now()
    const input = { text: sentence, voiceId, speed: 1, pronunciations: [] }
    const { samples } = await speakText(voice, input, quiet)
    workSeconds += (performance.now() - start) / 1000
    soundSeconds += samples.length / VOICE_SAMPLE_RATE
    const [heard] = await listen([samples])
    const found = wordErrors(sentence, heard!.text)
    errors += found.errors
    words += found.words
    if (found.errors > 0)
      console.error(`${voiceId} ${found.errors} of ${found.words}: ${sentence} | ${heard!.text}`)
  }
  console.log(JSON.stringify({ voiceId, errors, words, soundSeconds, workSeconds }))
}
