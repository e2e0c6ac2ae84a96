import { beforeEach, describe, expect, it } from 'vitest'
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny'
import { FIRST_REQUEST } from '@/domain/music/brief'
import { wholeTake } from '@/domain/music/take-edit'
import { addRecording } from '@/storage/recordings'
import { addMusicTake, changeMusicTake, readMusicTake, type MusicTake } from '@/storage/music-takes'
import { createVoiceOver } from '@/storage/voice-overs'
import { changeScript } from '@/domain/script/change-script'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { spokenAs, takeKeyOf } from '@/domain/script/spoken-as'
import { addTake } from '@/storage/voice-takes'
import { decodeWav } from '@/testing/decode-wav'
import { freshOrigin } from '@/testing/fake-browser'
import { nodeRender } from '@/testing/node/node-render'
import { tone } from '@/testing/tones'
import { wavFile } from '@/testing/wav'
import { exportMix, exportMusic, midiFile } from './export-music'
import { speakingBy } from './speech-abilities'

const engine = nodeRender()
const job = { signal: new AbortController().signal, onProgress: () => undefined }
const tags = { title: 'Piece', artist: 'Overtone', comment: 'Prompt: pop · Seed: 7 · MIT samples' }
const wav = { format: 'wav', loudnessLufs: null, tags } as const

beforeEach(() => freshOrigin())

describe('a take as a file', () => {
  it('is what was kept, both channels, with its tags', async () => {
    const { file, durationSeconds } = await exportMusic(await takeOf(4), wav, job, engine)
    expect(durationSeconds).toBeCloseTo(4)
    const { channels } = await decodeWav(file)
    expect(channels.map((side) => peakOf(side))).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.25, 2)])
    const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
    expect(await input.getMetadataTags()).toMatchObject({ title: 'Piece', comment: tags.comment })
  })

  it('has only what was left of it, faded', async () => {
    const take = await takeOf(8)
    await changeMusicTake(take.id, {
      edit: { ...wholeTake(8), startSeconds: 2, endSeconds: 6, fadeOutSeconds: 2 },
    })
    const { file } = await exportMusic((await readMusicTake(take.id))!, wav, job, engine)
    const { channels, sampleRate } = await decodeWav(file)
    const left = channels[0]!
    expect(left).toHaveLength(4 * sampleRate)
    expect(peakOf(left.subarray(sampleRate, 1.5 * sampleRate))).toBeCloseTo(0.5, 1)
    expect(peakOf(left.subarray(3.9 * sampleRate))).toBeLessThan(0.02)
  })

  it('has the notes of what was written here, and none of what was not', async () => {
    const take = await takeOf(2)
    expect(new Uint8Array(await midiFile(take)!.arrayBuffer())).toEqual(take.midi)
    expect(midiFile({ ...take, midi: null })).toBeNull()
  })
})

describe('a take under what is said', () => {
  const under = { leadSeconds: 1, tailSeconds: 1, duckDb: 12 }

  it('lies under a recording, from before it begins to after it ends', async () => {
    const speech = wavFile([tone(300, 44_100, 4, 0.5)], 44_100)
    const recording = await addRecording(speech, { title: 'Call', fileName: 'call.wav', kind: 'file' })
    const above = { type: 'recording', id: recording.id } as const
    const { durationSeconds } = await exportMix(await takeOf(8), above, under, wav, job, engine)
    expect(durationSeconds).toBeCloseTo(6, 1)
  })

  it('lies under the lines of a script, each where it is heard', async () => {
    const script = changeScript(EMPTY_SCRIPT, { type: 'write', text: 'One. Two.' }, () => crypto.randomUUID())
    const { id } = await createVoiceOver({ script })
    for (const line of script.lines) {
      const spoken = spokenAs(script, line, speakingBy(null, ''))
      const place = {
        voiceOverId: id,
        lineId: line.id,
        key: takeKeyOf(spoken),
        spokenAs: spoken,
        serviceName: '',
      }
      const samples = tone(300, 24_000, 1, 0.5)
      const told = { words: [], wordTiming: 'heard', receiptId: null, chargedCredits: null } as const
      await addTake(place, { samples, sampleRate: 24_000, ...told, words: [] })
    }
    const { durationSeconds } = await exportMix(
      await takeOf(8),
      { type: 'voice-over', id },
      under,
      wav,
      job,
      engine,
    )
    const pauses = script.lines[0]!.pauseAfterSeconds
    expect(durationSeconds).toBeCloseTo(1 + 2 + pauses + 1, 1)
  })

  it('is refused where nothing has been said, or nothing is left of it', async () => {
    const { id } = await createVoiceOver()
    const mix = exportMix(await takeOf(2), { type: 'voice-over', id }, under, wav, job, engine)
    await expect(mix).rejects.toMatchObject({ name: 'NothingSpokenError' })
    const gone = exportMix(await takeOf(2), { type: 'recording', id: 'gone' }, under, wav, job, engine)
    await expect(gone).rejects.toMatchObject({ name: 'RecordingGoneError' })
  })
})

const peakOf = (samples: Float32Array) =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

function takeOf(seconds: number): Promise<MusicTake> {
  const request = { ...FIRST_REQUEST, prompt: 'pop' }
  const place = {
    compositionId: 'piece',
    variationId: 'one',
    request,
    service: 'device',
    serviceName: '',
    modelId: '',
  }
  return addMusicTake(place, {
    samples: [tone(440, 44_100, seconds, 0.5), tone(440, 44_100, seconds, 0.25)],
    sampleRate: 44_100,
    loudnessLufs: -14,
    truePeakDbtp: -6,
    score: null,
    understood: [],
    notUnderstood: [],
    midi: Uint8Array.of(77, 84, 104, 100),
    family: null,
    receiptId: null,
    chargedCredits: null,
  })
}
