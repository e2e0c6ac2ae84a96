import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wavFile } from '@/testing/wav'
import { parseAudioReply } from './audio-reply'
import { UnreadableReplyError } from './errors'
import { sniffContainer } from './sniff-container'

const MP3_FRAME = new Uint8Array([0xff, 0xfb, 0x90, 0xc4, 0, 0, 0, 0, 0])

describe('sound that a service made', () => {
  it.each(['audio_base64', 'audio', 'base64'])(
    'is read from %s, whatever its format calls it',
    async (field) => {
      const wav = await wavBytes()
      const { sound } = parseAudioReply({ [field]: base64(wav), format: 'mp3' }, new Headers())
      expect(sound).toEqual({ bytes: wav, container: { name: 'wav', type: 'audio/wav' } })
    },
  )

  it('is read where it begins as a path would', () => {
    const { sound } = parseAudioReply({ audio_base64: base64(MP3_FRAME), format: 'wav' }, new Headers())
    expect(sound).toMatchObject({ container: { name: 'mp3' } })
  })

  it('may lie elsewhere', () => {
    const { sound } = parseAudioReply({ audio_url: '/sounds/1.mp3' }, new Headers())
    expect(sound).toEqual({ url: '/sounds/1.mp3' })
  })

  it.each([
    [{ cost_credits: 0, credits_used: 5 }, 0],
    [{ credits_used: 14 }, 14],
    [{ credits_consumed: 3 }, 3],
    [{ cost_credits: '7' }, 7],
    [{ cost_credits: null }, null],
    [{ cost_credits: -1 }, null],
  ])('costs what %j says: %s', async (bill, costCredits) => {
    const reply = { ...bill, audio_base64: base64(await wavBytes()) }
    expect(parseAudioReply(reply, new Headers()).costCredits).toBe(costCredits)
  })

  it.each([
    [{ duration_seconds: 0, duration: 9 }, 0],
    [{ duration: 9 }, 9],
    [{ duration_ms: 1500 }, 1.5],
    [{}, null],
  ])('lasts what %j says: %s', async (told, seconds) => {
    const reply = { ...told, audio_base64: base64(await wavBytes()) }
    expect(parseAudioReply(reply, new Headers()).statedDurationSeconds).toBe(seconds)
  })

  it('is refused when its base64 was cut off anywhere', async () => {
    const text = base64(await wavBytes())
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        const cut = { audio_base64: text.slice(0, length) }
        expect(() => parseAudioReply(cut, new Headers())).toThrow(UnreadableReplyError)
      }),
    )
  })

  it.each([
    {},
    { audio_base64: '' },
    { audio_base64: 'not base64!' },
    { audio_base64: btoa('<html>') },
    'text',
    null,
  ])('is not found in %j', (reply) => {
    expect(() => parseAudioReply(reply, new Headers())).toThrow(UnreadableReplyError)
  })

  it('is known by its first bytes', () => {
    expect(begins(...letters('OggS'))).toBe('ogg')
    expect(begins(...letters('fLaC'))).toBe('flac')
    expect(begins(...letters('ID3'))).toBe('mp3')
    expect(begins(0, 0, 0, 32, ...letters('ftypM4A '))).toBe('mp4')
    expect(begins(0x1a, 0x45, 0xdf, 0xa3)).toBe('webm')
    expect(begins(0xff, 0xf1)).toBe('aac')
    expect(begins(0xff, 0xf3)).toBe('mp3')
    expect(begins(...letters('{"de'))).toBeUndefined()
  })
})

async function wavBytes(): Promise<Uint8Array> {
  return new Uint8Array(await wavFile([new Float32Array(100).fill(0.1)], 16_000).arrayBuffer())
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function begins(...bytes: number[]): string | undefined {
  return sniffContainer(new Uint8Array([...bytes, 0, 0, 0, 0]))?.name
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
