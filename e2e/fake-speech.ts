import { readFile } from 'node:fs/promises'

const RATE = 24_000
const SECONDS_PER_WORD = 0.3
const AMPLITUDE = 6_000

/** What a cloud says of a text: a tone for each word, with the times of the words. */
export function spokenReply(text: string, costCredits: number) {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const wav = toneWav(words.length * SECONDS_PER_WORD)
  return {
    audio_base64: wav.toString('base64'),
    format: 'wav',
    duration_seconds: words.length * SECONDS_PER_WORD,
    cost_credits: costCredits,
    words: words.map((word, index) => ({
      word,
      start: index * SECONDS_PER_WORD,
      end: (index + 1) * SECONDS_PER_WORD,
    })),
  }
}

/** A WAV file as a cloud gives it that does not tell when its words are said. */
export async function recordedReply(path: string, costCredits: number) {
  return { audio_base64: await readFile(path, 'base64'), format: 'wav', cost_credits: costCredits }
}

/** What a cloud makes of a description: a tone, a little shorter than was asked for, as services do. */
export function musicReply(prompt: string, seconds: number, costCredits: number) {
  const realSeconds = seconds - 0.6
  const audio = toneWav(realSeconds).toString('base64')
  return {
    audio_base64: audio,
    format: 'wav',
    duration_seconds: realSeconds,
    cost_credits: costCredits,
    prompt,
  }
}

function toneWav(seconds: number): Buffer {
  const count = Math.round(seconds * RATE)
  const wav = Buffer.alloc(44 + count * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + count * 2, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(count * 2, 40)
  for (let i = 0; i < count; i++)
    wav.writeInt16LE(Math.round(AMPLITUDE * Math.sin((2 * Math.PI * 220 * i) / RATE)), 44 + i * 2)
  return wav
}
