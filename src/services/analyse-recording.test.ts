import { beforeEach, expect, test } from 'vitest'
import { OUTLINE_BARS } from '@/domain/audio/outline'
import type { Analysis } from '@/engines/media/protocol'
import { addRecording, readRecording } from '@/storage/recordings'
import { freshOrigin } from '@/testing/fake-browser'
import { analyseRecording, type MediaEngine } from './analyse-recording'

beforeEach(() => freshOrigin())

test('a recording that was read keeps what it holds, and how it looks at a glance', async () => {
  const { id } = await addRecording(new Blob(['sound']), {
    title: 'Call',
    fileName: 'call.mp3',
    kind: 'file',
  })
  expect((await readRecording(id))?.outline).toEqual([])
  const job = { signal: new AbortController().signal, onProgress: () => undefined }
  const media = await analyseRecording(id, job, engineOf(analysis)).finished
  const { outline, ...row } = (await readRecording(id))!
  expect(row.media).toMatchObject(media)
  expect(outline).toHaveLength(OUTLINE_BARS)
  expect([outline[0], outline.at(-1)]).toEqual([0.25, 1])
})

const analysis: Analysis = {
  media: {
    durationSeconds: 30,
    container: 'MP3',
    codec: 'mp3',
    sampleRate: 44_100,
    channels: 2,
    hasVideo: false,
    isTruncated: false,
  },
  peaks: Int16Array.from({ length: 3000 }, (_, at) => (at < 1500 ? 5000 : 20_000)),
  speech: [],
  windows: [],
}

function engineOf(result: Analysis): MediaEngine {
  // Only `analyse` is called here.
  return { call: (async () => result) as unknown as MediaEngine['call'] }
}
