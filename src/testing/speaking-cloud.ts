import type { HeardWord } from '@/domain/script/cut-lines'
import type { RecognitionEngine } from '@/services/device-service'
import type { Treatment } from './hostile-cloud'
import { wavFile } from './wav'

const RATE = 8_000
const SECONDS_PER_WORD = 0.3
const SECONDS_PER_SENTENCE = 0.4

/**
 * A voice that says each text word by word, a tone for each, with silence behind sentences; and a recogniser that hears what
 * was said last. `mishears` changes what is heard.
 */
export function speakingCloud(mishears: (word: string) => string = (word) => word) {
  let said: HeardWord[] = []
  const heardSeconds: number[] = []

  function speak(text: string): Blob {
    said = timed(text)
    const seconds = (said.at(-1)?.endSeconds ?? 0) + SECONDS_PER_SENTENCE
    const samples = new Float32Array(Math.round(seconds * RATE))
    for (const { startSeconds, endSeconds } of said)
      for (let i = Math.round(startSeconds * RATE); i < endSeconds * RATE; i++)
        samples[i] = 0.4 * Math.sin(i / 20)
    return wavFile([samples], RATE)
  }

  const answer =
    (tellsWords: boolean): Treatment =>
    async (charge, _signal, fields) => {
      const audio = Buffer.from(await speak(fields['text'] ?? '').arrayBuffer()).toString('base64')
      const words = said.map(({ word, startSeconds: start, endSeconds: end }) => ({ word, start, end }))
      const reply = { audio_base64: audio, cost_credits: charge(), format: 'wav' }
      return Response.json(tellsWords ? { ...reply, words } : reply)
    }

  async function hear(
    _method: string,
    { window }: { window: { pieces: { startSample: number; endSample: number }[] } },
  ) {
    const [piece] = window.pieces
    if (piece) heardSeconds.push((piece.endSample - piece.startSample) / 16_000)
    const inside = said.filter(({ startSeconds }) => {
      const sample = startSeconds * 16_000
      return piece && sample >= piece.startSample && sample < piece.endSample
    })
    return {
      segments: [{ words: inside.map(({ word, ...times }) => ({ text: ` ${mishears(word)}`, ...times })) }],
    }
  }

  return {
    tellingWords: answer(true),
    wordless: answer(false),
    /** As if it had said it just now. */
    said: (text: string) => void (said = timed(text)),
    /** Of each sound that was listened to at once. */
    heardSeconds,
    // What is asked of it here is one of its methods, and of the reply only the words.
    recognition: { call: hear } as unknown as RecognitionEngine,
  }
}

function timed(text: string): HeardWord[] {
  let at = 0
  return text.split(' ').map((word) => {
    const startSeconds = at
    at += SECONDS_PER_WORD + (/[.!?]$/.test(word) ? SECONDS_PER_SENTENCE : 0)
    return { word, startSeconds, endSeconds: startSeconds + SECONDS_PER_WORD }
  })
}
