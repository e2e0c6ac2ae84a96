import { expect, it } from 'vitest'
import { joinSamples } from '@/domain/audio/pcm'
import { changeScript } from '@/domain/script/change-script'
import { lineViews } from '@/domain/script/line-views'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { VOICE_SAMPLE_RATE } from '@/engines/voice/protocol'
import { putConnection } from '@/storage/connections'
import { listTakes } from '@/storage/voice-takes'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { freshOrigin } from '@/testing/fake-browser'
import { hostileCloud, type Treatment } from '@/testing/hostile-cloud'
import { nodeRender } from '@/testing/node/node-render'
import { nodeVoice } from '@/testing/node/node-voice'
import { nodeRecognition } from '@/testing/node/spoken-recording'
import { wavFile } from '@/testing/wav'
import { speakLines } from './speak-lines'

const TEXT = `The harbour at dawn

The tide was out, and the island could be reached on foot. Nobody had slept much. Anna counted 27 boats and wrote the number down. "Is that all?" asked her brother. It was not. In 1984 there had been more than three hundred, and the quay smelled of tar and oranges. She closed the book. By noon the wind had turned, the first sails came in, and Mr. Ferrari opened his shop for $5 a ticket. Yes. They stayed until the lamps were lit, and walked home without a word.`

it('cuts a sound of half a minute, in which many lines are said, by what is heard of it alone', async () => {
  await freshOrigin()
  await putConnection(CLOUD)
  const voice = wordlessVoice()
  const cloud = hostileCloud(voice.treatment)
  const sound = nodeRender()
  let next = 0
  const script = changeScript(EMPTY_SCRIPT, { type: 'write', text: TEXT }, () => String(next++))
  const views = lineViews(script, [], {}, { service: '/proxy', modelId: 'kokoro', canSetSpeed: false })
  const lines = views.map(({ line, key, spokenAs }) => ({ lineId: line.id, key, spokenAs }))
  await speakLines(
    { voiceOverId: 'script', title: '', lines, service: 'cloud', estimateCredits: 5, isAgain: false },
    { signal: new AbortController().signal, onLoading: nothing, onProgress: nothing, onHold: nothing },
    {
      serviceOf: async () => cloudService(cloud, CLOUD, { sound }),
      cutting: { sound, recognition: nodeRecognition() },
    },
  )
  expect(cloud.posts).toHaveLength(1)
  const takes = (await listTakes('script')).toSorted(
    (one, other) => Number(one.lineId) - Number(other.lineId),
  )
  expect(takes.map(({ spokenAs }) => spokenAs.text)).toEqual(lines.map(({ spokenAs }) => spokenAs.text))
  for (const take of takes) {
    const span = voice.spanOf(take.spokenAs.text)
    // All of the line, and no word of its neighbours.
    expect(take.durationSeconds, take.spokenAs.text).toBeGreaterThan(span - 0.1)
    expect(take.durationSeconds, take.spokenAs.text).toBeLessThan(span + 0.4)
  }
})

const nothing = () => undefined

/** A built-in voice as a service that does not tell when its words are said. */
function wordlessVoice() {
  let words: SpeechWord[] = []
  let text = ''
  const treatment: Treatment = async (charge, _signal, fields) => {
    text = fields['text'] ?? ''
    const sounds: Float32Array<ArrayBuffer>[] = []
    words = []
    await nodeVoice().call(
      'speak',
      { text, voiceId: 'af_heart', speed: 1, pronunciations: [] },
      {
        onProgress: (part) => {
          sounds.push(part.samples)
          words.push(...part.words)
        },
      },
    )
    const wav = wavFile([joinSamples(sounds)], VOICE_SAMPLE_RATE)
    const audio = Buffer.from(await wav.arrayBuffer()).toString('base64')
    return Response.json({ audio_base64: audio, cost_credits: charge() })
  }
  return {
    treatment,
    /** From the beginning of its first word to the end of its last, in seconds. */
    spanOf(line: string): number {
      const start = text.indexOf(line)
      const own = words.filter((word) => word.start >= start && word.end <= start + line.length)
      return (own.at(-1)?.endSeconds ?? 0) - (own[0]?.startSeconds ?? 0)
    },
  }
}
