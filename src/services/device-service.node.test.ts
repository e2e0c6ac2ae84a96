import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { audioServiceSuite, speak, speechSuite } from '@/testing/audio-service-suite'
import { freshOrigin } from '@/testing/fake-browser'
import { compose, MUSIC_REQUEST, musicSuite } from '@/testing/music-service-suite'
import { differenceDb } from '@/testing/music/sound-checks'
import { nodeMusic } from '@/testing/node/node-music'
import { nodeRecognition, SAYS, spokenRecording } from '@/testing/node/spoken-recording'
import { nodeRender } from '@/testing/node/node-render'
import { nodeVoice } from '@/testing/node/node-voice'
import { addMusicTake } from '@/storage/music-takes'
import { addTake } from '@/storage/voice-takes'
import { speechWishesSuite } from '@/testing/speech-wishes-suite'
import { decodeWav } from '@/testing/decode-wav'
import { checkTake } from './check-take'
import { createDeviceService } from './device-service'
import { exportStems, hasStems } from './export-stems'

const recognition = nodeRecognition()
const music = nodeMusic()
const voice = nodeVoice()
const service = createDeviceService(recognition, voice, music)
const spokenAs = {
  text: 'Hello there, world.',
  voiceId: 'af_heart',
  speed: 1,
  service: 'device',
  modelId: '',
  pronunciations: [],
}

audioServiceSuite('this device', async () => {
  await freshOrigin()
  return { service, ...(await spokenRecording()), says: SAYS }
})

speechSuite('this device', async () => {
  await freshOrigin()
  return { service, spokenAs }
})

speechWishesSuite('this device', async () => {
  await freshOrigin()
  const refused = { service, spokenAs: { ...spokenAs, text: '🎉' }, errorName: 'NothingToSayError' }
  return { service, spokenAs, isCanned: false, refused }
})

musicSuite('this device', async () => {
  await freshOrigin()
  return { service, request: MUSIC_REQUEST, modelId: '' }
})

describe('music of this device', () => {
  const place = {
    compositionId: 'piece',
    variationId: 'one',
    request: { ...MUSIC_REQUEST, prompt: 'funk groove with blorp' },
    service: 'device',
    serviceName: '',
    modelId: '',
  }

  it('comes with its score, and with what was understood, and what was not', async () => {
    const { sounds } = await compose({ service, request: place.request, modelId: '' })
    expect(sounds[0]).toMatchObject({
      family: { seed: 7 },
      score: { styleName: 'Funk', isLoop: false },
      notUnderstood: [{ text: 'blorp', reason: 'unknown' }],
    })
    expect(sounds[0]?.score?.barSeconds.length).toBeGreaterThan(1)
  })

  it('can be had in parts, which add up to it', async () => {
    await freshOrigin()
    const { sounds } = await compose({ service, request: place.request, modelId: '' })
    const take = await addMusicTake(place, sounds[0]!)
    expect(hasStems(take)).toBe(true)
    const tags = { title: 'Piece', artist: '', comment: '' }
    const job = { signal: new AbortController().signal, onProgress: () => undefined }
    const { file } = await exportStems(take, tags, job, { music, sound: nodeRender() })
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
    expect(Object.keys(files)).toHaveLength(take.score!.parts.length)
    const sum = new Float32Array(sounds[0]!.samples[0].length)
    for (const bytes of Object.values(files)) {
      const { channels } = await decodeWav(new Blob([bytes.slice()]))
      channels[0]!.forEach((sample, i) => (sum[i]! += sample))
    }
    expect(differenceDb([sum], sounds[0]!.samples)).toBeLessThan(-60)
  })

  it('is refused, in words that can be told, where a prompt has nothing to go by', async () => {
    for (const [prompt, name] of [
      ['', 'PromptLengthError'],
      ['🎉', 'UnreadablePromptError'],
    ] as const) {
      const request = { ...MUSIC_REQUEST, prompt }
      await expect(compose({ service, request, modelId: '' })).rejects.toMatchObject({ name })
    }
  })
})

describe('a take of this device', () => {
  const engines = { recognition, sound: nodeRender(), voice }

  /** What is heard of a line of a voice, as if this had been written. */
  async function checked(spoken: typeof spokenAs, text = spoken.text) {
    await freshOrigin()
    const { sounds } = await speak({ service, spokenAs: spoken })
    const place = { voiceOverId: 'script', lineId: 'line', key: 'key', spokenAs: spoken, serviceName: '' }
    const take = await addTake(place, sounds[0]!)
    return checkTake({ ...take, spokenAs: { ...spoken, text } }, new AbortController().signal, engines)
  }

  it('is heard as it was written, and where it was not, that is told', async () => {
    expect((await checked(spokenAs)).differences).toEqual([])
    expect((await checked(spokenAs, 'Hello there, brave world.')).differences).toMatchObject([
      { kind: 'dropped', written: 'brave' },
    ])
  })

  it.each([
    ['af_heart', 'The harbour is 5 km from Main St. and the taxi costs $5.99.'],
    ['bf_emma', 'In May 2021 about 1,250 people came to the theatre at 3:30 pm.'],
    ['ef_dora', 'Los 21 libros de la biblioteca pesan 5 kg.'],
  ])('of %s is right where numbers and short forms are heard in other words: %s', async (voiceId, text) => {
    expect((await checked({ ...spokenAs, voiceId, text })).differences).toEqual([])
  })

  it('has a voice for names of other services, and refuses what it cannot say', async () => {
    const foreign = { ...spokenAs, text: 'Hi.', voiceId: 'Wise_Woman' }
    expect((await speak({ service, spokenAs: foreign })).sounds).toHaveLength(1)
    for (const [text, name] of [
      ['🎉', 'NothingToSayError'],
      ['Привет', 'UnknownScriptError'],
    ] as const)
      await expect(speak({ service, spokenAs: { ...spokenAs, text } })).rejects.toMatchObject({ name })
  })
})
