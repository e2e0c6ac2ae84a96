import { expect, it } from 'vitest'
import { createBlobTarget } from './blob-target'
import { Output, WavOutputFormat, AudioSampleSource, AudioSample } from 'mediabunny'

it('holds what was written, corrections of its start and of its middle included', async () => {
  // An encoder of PCM changes nothing: what goes in stands in the file, behind a header that is corrected at the end.
  const samples = Float32Array.from({ length: 5_000_000 }, (_, i) => ((i * 7919) % 65_536) / 32_768 - 1)
  const { target, file } = createBlobTarget()
  const output = new Output({ format: new WavOutputFormat(), target })
  const source = new AudioSampleSource({ codec: 'pcm-s16' })
  output.addAudioTrack(source)
  await output.start()
  for (let at = 0; at < samples.length; at += 100_000) {
    const data = samples.slice(at, at + 100_000)
    const sample = new AudioSample({
      data,
      format: 'f32',
      numberOfChannels: 1,
      sampleRate: 48_000,
      timestamp: at / 48_000,
    })
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  const written = file('audio/wav')
  const bytes = await written.arrayBuffer()
  const header = bytes.byteLength - 2 * samples.length
  expect(written.type).toBe('audio/wav')
  expect(new DataView(bytes).getUint32(4, true)).toBe(bytes.byteLength - 8)
  const pcm = new Int16Array(bytes.slice(header))
  const wrong = pcm.findIndex((value, i) => Math.abs(value - samples[i]! * 32_768) > 1)
  expect(wrong).toBe(-1)
})
