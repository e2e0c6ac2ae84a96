import { expect, it } from 'vitest'
import { decodeSpeechAudio } from './decode-speech-audio'
import { measureFile } from './measure-file'
import { mediaFileOfPath } from './node-media'

const signal = new AbortController().signal

async function decodedSeconds(path: string): Promise<number> {
  for await (const event of decodeSpeechAudio(await mediaFileOfPath(path), signal))
    if (event.kind === 'end') return event.media.durationSeconds
  throw new Error('The file has no end')
}

it.each([
  'hello.flac',
  'hello.wav',
  'sample.aac',
  'sample.m4a',
  'sample.mp3',
  'sample.ogg',
  'sample.opus',
  'sample.webm',
  'sample-video.mp4',
  'take.webm',
  'take.mp4',
  'foreign/es-1.ogg',
  'bad/tenth-of-a-second.wav',
])('tells the length of %s as decoding does, to a packet', async (name) => {
  const path = `e2e/audio/${name}`
  const heardSeconds = await decodedSeconds(path)
  const { durationSeconds } = await measureFile(await mediaFileOfPath(path), signal)
  expect(Math.abs(durationSeconds - heardSeconds)).toBeLessThan(0.07)
})

it.each(['truncated.mp3', 'truncated.wav', 'truncated.ogg', 'truncated.webm', 'truncated.m4a'])(
  'takes %s for no shorter than what can be heard of it',
  async (name) => {
    const path = `e2e/audio/bad/${name}`
    const { durationSeconds } = await measureFile(await mediaFileOfPath(path), signal)
    expect(durationSeconds).toBeGreaterThan((await decodedSeconds(path)) - 0.03)
  },
)

it.each([
  ['text.mp3', 'UnsupportedAudioError'],
  ['empty.mp3', 'EmptyFileError'],
  ['silent-video.mp4', 'NoAudioTrackError'],
  ['protected.m4a', 'ProtectedAudioError'],
  ['unknown-codec.mkv', 'UndecodableAudioError'],
])('says why %s has no length', async (name, error) => {
  const file = await mediaFileOfPath(`e2e/audio/bad/${name}`)
  await expect(measureFile(file, signal)).rejects.toMatchObject({ name: error })
})

it('stops when it is told to', async () => {
  const file = await mediaFileOfPath('e2e/audio/sample.mp3')
  await expect(measureFile(file, AbortSignal.abort(new Error('Enough')))).rejects.toThrow('Enough')
})
