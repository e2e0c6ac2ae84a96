import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeFile, decodeWhole } from '@/testing/node/decode-file'
import { bestMatch } from '@/testing/likeness'
import { indexOfLoudest, levelDb, tone } from '@/testing/tones'
import { wavFile, type WavFormat } from '@/testing/wav'
import { decodeSpeechAudio } from './decode-speech-audio'
import { mediaFileOfBlob } from './media-file'
import { mediaFileOfPath } from './node-media'

const AUDIO = 'e2e/audio'
/** The clip before it was encoded: 544,600 samples at 24 kHz. */
const SAMPLE_SECONDS = 22.6917

const CONTAINERS = [
  { file: 'sample.mp3', container: 'MP3', codec: 'mp3', frameSeconds: 576 / 24_000 },
  { file: 'sample.m4a', container: 'MP4', codec: 'aac', frameSeconds: 1024 / 24_000 },
  { file: 'sample-video.mp4', container: 'MP4', codec: 'aac', frameSeconds: 1024 / 24_000 },
  { file: 'sample.ogg', container: 'Ogg', codec: 'vorbis', frameSeconds: 1024 / 24_000 },
  { file: 'sample.opus', container: 'Ogg', codec: 'opus', frameSeconds: 0.02 },
  { file: 'sample.webm', container: 'WebM', codec: 'opus', frameSeconds: 0.02 },
]

const tone700 = tone(700, 16_000, 3, 0.25)

let original: Float32Array

beforeAll(async () => {
  original = await decodeFile(`${AUDIO}/hello.wav`)
})

describe('containers', () => {
  test.each(CONTAINERS)('$file is $codec in $container, true to a frame in length', async (expected) => {
    const { media, samples } = await decodeWhole(await mediaFileOfPath(`${AUDIO}/${expected.file}`))
    expect(media).toMatchObject({ container: expected.container, codec: expected.codec, isTruncated: false })
    expect(media.hasVideo).toBe(expected.file === 'sample-video.mp4')
    expect(Math.abs(media.durationSeconds - SAMPLE_SECONDS)).toBeLessThan(expected.frameSeconds)
    expect(samples).toHaveLength(Math.round(media.durationSeconds * 16_000))
  })

  test.each(CONTAINERS)('$file sounds like the original, at the same time to 1 ms', async ({ file }) => {
    const match = bestMatch(await decodeFile(`${AUDIO}/${file}`), original)
    expect(match.likeness).toBeGreaterThan(0.9)
    expect(Math.abs(match.lagSamples)).toBeLessThanOrEqual(16)
  })

  test('hello.flac sounds exactly like the original', async () => {
    const match = bestMatch(await decodeFile(`${AUDIO}/hello.flac`), original)
    expect(match.likeness).toBeGreaterThan(0.999)
    expect(match.lagSamples).toBe(0)
  })

  test('sample.aac, whose format knows no trimming, keeps the run-up of its encoder', async () => {
    const { media, samples } = await decodeWhole(await mediaFileOfPath(`${AUDIO}/sample.aac`))
    expect(media).toMatchObject({ container: 'ADTS', codec: 'aac', isTruncated: false })
    expect(bestMatch(samples, original).lagSamples / 16_000).toBeCloseTo(1024 / 24_000, 3)
  })

  test.each<WavFormat>(['int16', 'int24', 'int32', 'float32'])(
    'a WAV of %s is read as it is',
    async (format) => {
      const sound = tone(440, 16_000, 1.5, 0.5)
      const { samples, media } = await decodeWhole(mediaFileOfBlob(wavFile([sound], 16_000, format)))
      expect(media).toMatchObject({ durationSeconds: 1.5, sampleRate: 16_000, channels: 1 })
      expect(levelDb(samples.map((sample, i) => sample - (sound[i] ?? 0)))).toBeLessThan(-90)
    },
  )
})

describe('channels', () => {
  test('are mixed to their mean, while peaks are those of the louder one', async () => {
    const left = tone(440, 44_100, 1, 0.8)
    const right = left.map((sample) => sample / 2)
    const { samples, peaks } = await decodeWhole(mediaFileOfBlob(wavFile([left, right], 44_100)))
    expect(levelDb(samples, 400)).toBeCloseTo(20 * Math.log10(0.6), 1)
    expect(peaks).toHaveLength(100)
    for (const peak of peaks) expect(peak / 32_767).toBeCloseTo(0.8, 2)
  })

  test.each([
    ['cancel each other', -1, 0.8],
    ['nearly do', -0.7, 0.8 * 0.85],
  ])('that %s, as of a cable wired the wrong way, are heard all the same', async (_, gain, expected) => {
    const left = tone(440, 44_100, 3, 0.8)
    const right = left.map((sample) => sample * gain)
    const { samples } = await decodeWhole(mediaFileOfBlob(wavFile([left, right], 44_100)))
    expect(levelDb(samples, 400)).toBeCloseTo(20 * Math.log10(expected), 1)
  })

  test('that have nothing to do with each other stay as they are', async () => {
    const [left, right] = [tone(440, 44_100, 3, 0.5), tone(700, 44_100, 3, 0.5)]
    const { samples } = await decodeWhole(mediaFileOfBlob(wavFile([left, right], 44_100)))
    const mean = tone(440, 16_000, 3, 0.25).map((sample, i) => sample + tone700[i]!)
    expect(
      levelDb(
        samples.map((sample, i) => sample - mean[i]!),
        400,
      ),
    ).toBeLessThan(-60)
  })

  test('a click has its peak in its own 10 ms, at a rate that 10 ms do not divide', async () => {
    const sound = new Float32Array(11_025 * 3)
    sound[Math.round(2.345 * 11_025)] = 1
    const { samples, peaks } = await decodeWhole(mediaFileOfBlob(wavFile([sound], 11_025)))
    expect(peaks.flatMap((peak, i) => (peak > 0 ? [i] : []))).toEqual([234])
    expect(indexOfLoudest(samples) / 16_000).toBeCloseTo(2.345, 3)
  })
})

describe('damage', () => {
  test.each([
    { file: 'truncated.mp3', atLeastSeconds: 11 },
    { file: 'truncated.m4a', atLeastSeconds: 11 },
    { file: 'truncated.ogg', atLeastSeconds: 11 },
    { file: 'truncated.webm', atLeastSeconds: 9.9 },
    { file: 'truncated.wav', atLeastSeconds: 1.8 },
  ])('$file is read as far as it goes, and said to be cut off', async ({ file, atLeastSeconds }) => {
    const { media, samples } = await decodeWhole(await mediaFileOfPath(`${AUDIO}/bad/${file}`))
    expect(media.isTruncated).toBe(true)
    expect(samples.length / 16_000).toBeGreaterThan(atLeastSeconds)
    const heard = Math.min(original.length, samples.length)
    expect(bestMatch(samples, original.subarray(0, heard)).likeness).toBeGreaterThan(0.9)
  })

  test.each([
    ['the recorder lost its power', 0, 0],
    ['it was copied while it was written', 36, 0],
  ])('a WAV file whose sizes are missing, as %s, is read whole', async (_, riffBytes, dataBytes) => {
    const bytes = new Uint8Array(await readFile(`${AUDIO}/hello.wav`))
    const view = new DataView(bytes.buffer)
    view.setUint32(4, riffBytes, true)
    view.setUint32(Buffer.from(bytes.buffer).indexOf('data') + 4, dataBytes, true)
    const { media, samples } = await decodeWhole(mediaFileOfBlob(new Blob([bytes])))
    expect(media).toMatchObject({ container: 'WAVE', isTruncated: false })
    expect(samples).toEqual(original)
  })

  test('an MP4 that was written in pieces is said to be cut off in the middle of one', async () => {
    const bytes = new Uint8Array(await readFile(`${AUDIO}/take.mp4`))
    const lastPiece = Buffer.from(bytes.buffer).lastIndexOf('mdat') - 4
    for (const [cutAt, isTruncated] of [
      [bytes.length, false],
      [lastPiece + 100, true],
    ] as const) {
      const { media } = await decodeWhole(mediaFileOfBlob(new Blob([bytes.slice(0, cutAt)])))
      expect(media).toMatchObject({ container: 'MP4', isTruncated })
    }
    const longer = await decodeWhole(mediaFileOfBlob(new Blob([bytes, new Uint8Array(50)])))
    expect(longer.media.isTruncated).toBe(false)
  })

  test('a WAV file in which nothing was recorded is not taken for an unfinished one', async () => {
    const file = mediaFileOfBlob(wavFile([new Float32Array(0)], 16_000))
    await expect(decodeWhole(file)).rejects.toMatchObject({ name: 'DamagedAudioError' })
  })

  test.each([
    { file: 'sample.m4a', holeAt: 60_000 },
    { file: 'sample.ogg', holeAt: 60_000 },
    { file: 'sample.webm', holeAt: 40_000 },
  ])('a hole in $file costs what was in it, and shifts nothing after it', async ({ file, holeAt }) => {
    const bytes = new Uint8Array(await readFile(`${AUDIO}/${file}`))
    bytes.fill(0x11, holeAt, holeAt + 1000)
    const { media, samples } = await decodeWhole(mediaFileOfBlob(new Blob([bytes])))
    const whole = await decodeFile(`${AUDIO}/${file}`)
    expect(media.durationSeconds).toBeCloseTo(SAMPLE_SECONDS, 1)
    const fromSample = 19 * 16_000
    const match = bestMatch(samples.subarray(fromSample), whole.subarray(fromSample, fromSample + 48_000))
    expect(Math.abs(match.lagSamples)).toBeLessThanOrEqual(16)
    expect(match.likeness).toBeGreaterThan(0.95)
  })

  test.each([
    ['empty.mp3', 'EmptyFileError'],
    ['text.mp3', 'UnsupportedAudioError'],
    ['unknown-container.wma', 'UnsupportedAudioError'],
    ['silent-video.mp4', 'NoAudioTrackError'],
    ['protected.m4a', 'ProtectedAudioError'],
    ['unknown-codec.mkv', 'UndecodableAudioError'],
    ['truncated-index-lost.m4a', 'DamagedAudioError'],
  ])('%s is refused with %s', async (file, name) => {
    await expect(decodeFile(`${AUDIO}/bad/${file}`)).rejects.toMatchObject({ name })
  })

  test.each(['aavd', 'drms'])(
    'sound that its seller encrypted as %s is refused as protected',
    async (entry) => {
      const bytes = new Uint8Array(await readFile(`${AUDIO}/sample.m4a`))
      const at = Buffer.from(bytes.buffer).indexOf('mp4a')
      bytes.set(new TextEncoder().encode(entry), at)
      const file = mediaFileOfBlob(new Blob([bytes]))
      await expect(decodeWhole(file)).rejects.toMatchObject({ name: 'ProtectedAudioError' })
    },
  )

  test('an Ogg file in a codec that nothing here knows is not called damaged', async () => {
    const bytes = new Uint8Array(await readFile(`${AUDIO}/sample.ogg`))
    bytes.set(new TextEncoder().encode('Speex   '), 28)
    const file = mediaFileOfBlob(new Blob([bytes]))
    await expect(decodeWhole(file)).rejects.toMatchObject({ name: 'UndecodableAudioError' })
  })

  test('a file that only begins like sound is damaged', async () => {
    const bytes = new Uint8Array(await readFile(`${AUDIO}/hello.flac`))
    const noise = mediaFileOfBlob(new Blob([bytes.slice(0, 200), new Uint8Array(50_000).fill(0x55)]))
    await expect(decodeWhole(noise)).rejects.toMatchObject({ name: 'DamagedAudioError' })
  })
})

describe('short and long', () => {
  test('a tenth of a second is a tenth of a second', async () => {
    expect(await decodeFile(`${AUDIO}/bad/tenth-of-a-second.wav`)).toHaveLength(1600)
  })

  test('the sound comes about a second at a time, and stops between two when asked to', async () => {
    const controller = new AbortController()
    const lengths: number[] = []
    const read = async () => {
      for await (const sound of decodeSpeechAudio(
        await mediaFileOfPath(`${AUDIO}/sample.mp3`),
        controller.signal,
      )) {
        if (sound.kind === 'audio') lengths.push(sound.samples.length / 16_000)
        if (lengths.length === 3) controller.abort()
      }
    }
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' })
    expect(lengths).toHaveLength(3)
    expect(Math.max(...lengths)).toBeLessThan(1.1)
  })
})
