import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import type { MediaInfo } from '@/domain/audio/media-info'
import { floatFromInt16, int16FromFloat } from '@/domain/audio/pcm-layout'
import { windowSampleCount } from '@/domain/audio/windows'
import type { AudioWindow } from '@/engines/recognition/protocol'
import { decodeFile } from '@/testing/node/decode-file'
import { sameBytes } from '@/testing/node/same-bytes'
import { mediaFileOfPath, windowsOfPath } from './node-media'
import { analyseAudio } from './analyse'
import { createAnalysisReport } from './analysis-report'
import type { AnalysisProgress } from './protocol'
import { createSpeechDetector } from '@/engines/speech-detection/speech-detector'

const MEETING = 'e2e/audio/meeting-3.mp3'
const signal = new AbortController().signal

let windows: AudioWindow[]
let media: MediaInfo | undefined
let samples: Float32Array

beforeAll(async () => {
  ;({ windows, media } = await readWindows(MEETING))
  samples = await decodeFile(MEETING)
})

test('every window brings exactly the samples of its pieces, in 16 bits', () => {
  const stored = floatFromInt16(int16FromFloat(samples))
  expect(windows.length).toBeGreaterThan(4)
  for (const window of windows) {
    expect(window.samples).toHaveLength(windowSampleCount(window))
    let offset = 0
    for (const { startSample, endSample } of window.pieces) {
      const length = endSample - startSample
      const brought = window.samples.subarray(offset, offset + length)
      expect(sameBytes(brought, stored.subarray(startSample, endSample))).toBe(true)
      offset += length
    }
  }
})

test('the windows cover what was said, in order and none twice', async () => {
  const pieces = windows.flatMap((window) => window.pieces)
  pieces
    .slice(1)
    .forEach((piece, i) => expect(piece.startSample).toBeGreaterThanOrEqual(pieces[i]!.endSample))
  const turns: { start: number; end: number }[] = JSON.parse(
    await readFile('e2e/audio/meeting-3.json', 'utf8'),
  )
  for (const { start, end } of turns) {
    const middle = ((start + end) / 2) * 16_000
    expect(pieces.some((piece) => piece.startSample <= middle && middle < piece.endSample)).toBe(true)
  }
  expect(media?.durationSeconds).toBeCloseTo(155.06, 1)
})

test('ten minutes of silence have no windows', async () => {
  const silence = await readWindows('e2e/audio/bad/silence-10-min.opus')
  expect(silence.windows).toEqual([])
  expect(silence.media?.durationSeconds).toBe(600)
})

test('reports add up to the whole, and the last one says all is read', async () => {
  const model = new Uint8Array(await readFile('public/models/silero-v6/silero_vad_v6_sequence.onnx'))
  const reports: AnalysisProgress[] = []
  const report = createAnalysisReport((progress) => reports.push(progress))
  for await (const event of analyseAudio(
    await mediaFileOfPath(MEETING),
    await createSpeechDetector(model),
    signal,
  ))
    if (event.kind === 'step') report.add(event)

  const { peaks, speech, windows: planned } = report.all()
  expect(reports.flatMap((each) => [...each.peaks])).toEqual([...peaks])
  expect(reports.flatMap((each) => each.speech)).toEqual(speech)
  expect(reports.flatMap((each) => each.windows)).toEqual(planned)
  expect(planned.map(({ pieces }) => pieces)).toEqual(windows.map(({ pieces }) => pieces))
  expect(reports.at(-1)?.fraction).toBe(1)
  expect(peaks).toHaveLength(Math.ceil((media?.durationSeconds ?? 0) * 100))
})

async function readWindows(path: string) {
  const found: AudioWindow[] = []
  for await (const event of windowsOfPath(path, signal)) {
    if (event.kind === 'end') return { windows: found, media: event.media }
    found.push(event.window)
  }
  return { windows: found, media: undefined }
}
