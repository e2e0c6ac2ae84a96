import { readFile } from 'node:fs/promises'
import type { SpeechWindow } from '@/domain/audio/windows'
import { windowsOfPath } from '@/engines/media/node-media'
import { createRecognizer, type Recognizer } from '@/engines/recognition/recognizer'
import { loadWhisperModel } from '@/engines/recognition/whisper-model'
import { readModelFile } from '@/engines/models'
import type { recognitionClient } from '@/engines/recognition/recognition.client'
import { storedRecording } from '@/testing/recordings'
import { decodeFile } from './decode-file'

const CLIP = 'e2e/audio/hello.wav'

/** Someone says "Hello and welcome. This is a short recording to play with." in 4.2 s. */
export const SAYS = /Hello,? and welcome\. This is a short recording to play with/

let read:
  Promise<{ samples: Float32Array; windows: SpeechWindow[]; bytes: Uint8Array<ArrayBuffer> }> | undefined

/** The clip as a recording of this studio, read to its end; the file is the real one. */
export async function spokenRecording() {
  read ??= readClip()
  const { samples, windows, bytes } = await read
  const recording = await storedRecording(samples, windows, { container: 'WAVE', file: new Blob([bytes]) })
  return { recordingId: recording.id, windows, durationSeconds: recording.media.durationSeconds }
}

async function readClip() {
  const windows: SpeechWindow[] = []
  for await (const event of windowsOfPath(CLIP, new AbortController().signal))
    if (event.kind === 'window') windows.push({ index: event.window.index, pieces: event.window.pieces })
  return { samples: await decodeFile(CLIP), windows, bytes: new Uint8Array(await readFile(CLIP)) }
}

/** The recogniser of this home behind the calls that the studio makes to its worker. */
export function nodeRecognition(): Pick<typeof recognitionClient, 'call'> {
  let loading: Promise<Recognizer> | undefined
  const load = () =>
    (loading ??= loadWhisperModel((path) => readModelFile('whisper-base', path)).then(createRecognizer))

  async function call(
    method: string,
    input: never,
    { signal = new AbortController().signal }: { signal?: AbortSignal } = {},
  ) {
    const recognizer = await load()
    if (method === 'recognize') return recognizer.recognize(input, { signal })
    if (method === 'align') return recognizer.align(input, { signal })
    return undefined
  }

  // Its methods and their types are those of the protocol.
  return { call: call as never }
}
