import { expect, it } from 'vitest'
import { firstChannel } from '@/testing/first-channel'
import { levelDb, tone } from '@/testing/tones'
import { encodeAudio } from './encode-audio'
import './node-encoders'

it.each([
  ['mp3', 24_000, 1],
  ['mp3', 24_000, 2],
  ['mp3', 44_100, 1],
  ['mp3', 48_000, 2],
  ['opus', 48_000, 1],
  ['aac', 24_000, 1],
  ['m4a', 24_000, 1],
] as const)(
  '%s at %d Hz of %d channels is as loud as the sound was',
  async (format, sampleRate, channels) => {
    const sound = tone(997, sampleRate, 3, 0.3)
    const file = await encodeAudio(channels === 1 ? sound : [sound, sound], sampleRate, format)
    const decoded = await firstChannel(file)
    // The ends, which encoders fill up, are left out.
    expect(Math.abs(levelDb(decoded, sampleRate / 2) - levelDb(sound, sampleRate / 2))).toBeLessThan(0.1)
  },
)
