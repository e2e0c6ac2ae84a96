import { SoundBankLoader, SpessaSynthProcessor, type BasicSoundBank } from 'spessasynth_core'
import type { PlayedNote } from '@/engines/music/perform/perform'
import { createStereo, SAMPLE_RATE, type Stereo } from './stereo'

export type SampledPart = { program: number; bank: number; isDrums: boolean; notes: readonly PlayedNote[] }
export type Sampler = {
  play: (
    parts: readonly SampledPart[],
    length: number,
    onFraction: (fraction: number) => Promise<void>,
  ) => Promise<Stereo[]>
}

/** Its envelopes move once a block. */
const BLOCK_SAMPLES = 128
/** So often it tells how far it is. */
const STRETCH_SAMPLES = 2 * SAMPLE_RATE
const DRUM_CHANNEL = 9
const ON = 1
const OFF = 0

type Message = { at: number; kind: typeof ON | typeof OFF; channel: number; note: PlayedNote }

/** Plays parts on the instruments of a sound font, each into its own stereo pair. */
export function createSampler(soundFont: Uint8Array<ArrayBuffer>): Sampler {
  const bank = SoundBankLoader.fromArrayBuffer(soundFont.buffer)
  return {
    play: async (parts, length, onFraction) => {
      const outputs = parts.map(() => createStereo(length))
      if (parts.length === 0) return outputs
      const processor = await createProcessor(bank)
      const channels = parts.map(({ isDrums }, i) => (isDrums ? DRUM_CHANNEL : i >= DRUM_CHANNEL ? i + 1 : i))
      parts.forEach(({ program, bank: bankNumber }, i) => {
        processor.controllerChange(channels[i] ?? 0, 0, bankNumber)
        processor.programChange(channels[i] ?? 0, program)
      })
      await run(
        processor,
        messagesOf(parts, channels),
        outputsByChannel(outputs, channels, length),
        length,
        onFraction,
      )
      return outputs
    },
  }
}

async function createProcessor(bank: BasicSoundBank): Promise<SpessaSynthProcessor> {
  const options = { effectsEnabled: false, eventsEnabled: false, maxBufferSize: BLOCK_SAMPLES }
  const processor = new SpessaSynthProcessor(SAMPLE_RATE, options)
  processor.soundBankManager.addSoundBank(bank, 'instruments')
  await processor.processorInitialized
  return processor
}

function messagesOf(parts: readonly SampledPart[], channels: readonly number[]): Message[] {
  const messages = parts.flatMap(({ notes }, i) =>
    notes.flatMap((note): Message[] => {
      const channel = channels[i] ?? 0
      return [
        { at: sampleAt(note.startSeconds), kind: ON, channel, note },
        { at: sampleAt(note.endSeconds), kind: OFF, channel, note },
      ]
    }),
  )
  return messages.toSorted((a, b) => a.at - b.at || a.kind - b.kind)
}

const sampleAt = (seconds: number) => Math.round(seconds * SAMPLE_RATE)

/** The processor wants a pair for every channel; those nobody plays share one that is thrown away. */
function outputsByChannel(
  outputs: readonly Stereo[],
  channels: readonly number[],
  length: number,
): Float32Array[][] {
  const unused = createStereo(length)
  return Array.from({ length: 16 }, (_, channel) => [...(outputs[channels.indexOf(channel)] ?? unused)])
}

async function run(
  processor: SpessaSynthProcessor,
  messages: readonly Message[],
  outputs: Float32Array[][],
  length: number,
  onFraction: (fraction: number) => Promise<void>,
) {
  const [left, right] = createStereo(length)
  let next = 0
  for (let from = 0; from < length;) {
    for (; (messages[next]?.at ?? Infinity) <= from; next++) send(processor, messages[next])
    const to = Math.min(length, from + BLOCK_SAMPLES, messages[next]?.at ?? Infinity)
    processor.processSplit(outputs, left, right, from, to - from)
    if (Math.floor(to / STRETCH_SAMPLES) > Math.floor(from / STRETCH_SAMPLES)) await onFraction(to / length)
    from = to
  }
}

function send(processor: SpessaSynthProcessor, message: Message | undefined) {
  if (!message) return
  const { channel, kind, note } = message
  if (kind === ON) processor.noteOn(channel, note.pitch, Math.max(1, Math.round(note.velocity * 127)))
  else processor.noteOff(channel, note.pitch)
}
