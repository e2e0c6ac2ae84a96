import { describe, expect, it } from 'vitest'
import { audioServiceSuite, speak, speechSuite } from '@/testing/audio-service-suite'
import { freshOrigin } from '@/testing/fake-browser'
import { nodeRecognition, SAYS, spokenRecording } from '@/testing/node/spoken-recording'
import { nodeRender } from '@/testing/node/node-render'
import { nodeVoice } from '@/testing/node/node-voice'
import { addTake } from '@/storage/voice-takes'
import { checkTake } from './check-take'
import { createDeviceService } from './device-service'

const recognition = nodeRecognition()
const service = createDeviceService(recognition, nodeVoice())
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

describe('a take of this device', () => {
  it('is heard as it was written, and where it was not, that is told', async () => {
    await freshOrigin()
    const { sounds } = await speak({ service, spokenAs })
    const place = { voiceOverId: 'script', lineId: 'line', key: 'key', spokenAs, serviceName: '' }
    const take = await addTake(place, sounds[0]!)
    const engines = { recognition, sound: nodeRender() }
    const check = (text: string) =>
      checkTake({ ...take, spokenAs: { ...spokenAs, text } }, new AbortController().signal, engines)
    expect((await check('Hello there, world.')).differences).toEqual([])
    expect((await check('Hello there, brave world.')).differences).toMatchObject([
      { kind: 'dropped', written: 'brave' },
    ])
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
