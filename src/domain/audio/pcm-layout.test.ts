import { describe, expect, test } from 'vitest'
import {
  SAMPLES_PER_PCM_FILE,
  floatFromInt16,
  int16FromFloat,
  pcmFileName,
  pcmFilePartsOf,
} from './pcm-layout'

describe('PCM files', () => {
  test('are named by their minute, so that names sort in time', () => {
    expect([0, 9, 240].map(pcmFileName)).toEqual(['0000.pcm', '0009.pcm', '0240.pcm'])
  })

  test('a span inside one minute is one part of one file', () => {
    const span = { startSample: SAMPLES_PER_PCM_FILE + 10, endSample: SAMPLES_PER_PCM_FILE + 30 }
    expect(pcmFilePartsOf(span)).toEqual([{ fileName: '0001.pcm', startSample: 10, endSample: 30 }])
  })

  test('a span over a boundary is split there', () => {
    const span = { startSample: SAMPLES_PER_PCM_FILE - 5, endSample: 2 * SAMPLES_PER_PCM_FILE + 1 }
    expect(pcmFilePartsOf(span)).toEqual([
      { fileName: '0000.pcm', startSample: SAMPLES_PER_PCM_FILE - 5, endSample: SAMPLES_PER_PCM_FILE },
      { fileName: '0001.pcm', startSample: 0, endSample: SAMPLES_PER_PCM_FILE },
      { fileName: '0002.pcm', startSample: 0, endSample: 1 },
    ])
  })

  test('an empty span lies in no file', () => {
    expect(pcmFilePartsOf({ startSample: 7, endSample: 7 })).toEqual([])
  })
})

describe('16-bit samples', () => {
  test('survive the way to floats and back', () => {
    const everyValue = Int16Array.from({ length: 65536 }, (_, i) => i - 32768)
    expect(int16FromFloat(floatFromInt16(everyValue))).toEqual(everyValue)
  })

  test('clip what is louder than full scale instead of wrapping round', () => {
    expect([...int16FromFloat(new Float32Array([1.5, 1, -1, -1.5]))]).toEqual([32767, 32767, -32768, -32768])
  })
})
