import { joinSamples } from '@/domain/audio/pcm'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { segmentText } from '@/domain/transcript/transcript'
import { createResampler } from '@/engines/media/resampler'
import { readModelFile } from '@/engines/models'
import { createRecognizer } from '@/engines/recognition/recognizer'
import { loadWhisperModel } from '@/engines/recognition/whisper-model'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import type { WordsLanguage } from '@/testing/heard/number-words'

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} })

/** What the built-in recogniser writes for sounds at the voices' rate. */
export async function createListener() {
  const recognizer = createRecognizer(await loadWhisperModel((path) => readModelFile('whisper-base', path)))
  return async (sounds: Float32Array[], language: WordsLanguage = 'en') => {
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
