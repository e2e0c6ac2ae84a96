import { FilePathSource, Logging, LogLevel, registerDecoder } from 'mediabunny'
import { open, stat } from 'node:fs/promises'
import { readModelFile } from '@/engines/models'
import { createSpeechDetector } from '@/engines/speech-detection/speech-detector'
import type { MediaFile } from './media-file'
import { NodeAudioDecoder } from './node-audio-decoder'
import { windowsOfFile, type FileWindow } from './windows-of-file'

/** The windows of a file on disk with their samples, as they are asked for, and at the end what the file was. */
export async function* windowsOfPath(path: string, signal: AbortSignal): AsyncGenerator<FileWindow> {
  const detector = await createSpeechDetector(await readModelFile('silero-v6', 'silero_vad_v6_sequence.onnx'))
  yield* windowsOfFile(await mediaFileOfPath(path), detector, signal)
}

/** With each packet mediabunny looks through all that it holds; the disk is at hand. */
const MOST_CACHED_BYTES = 2 ** 21

/** A file on disk for the Node home. Importing this gives mediabunny its decoders for Node. */
export async function mediaFileOfPath(path: string): Promise<MediaFile> {
  const { size } = await stat(path)
  return {
    sizeBytes: size,
    source: new FilePathSource(path, { maxCacheSize: MOST_CACHED_BYTES }),
    read: (start, end) => readPart(path, Math.max(0, start), Math.min(size, end)),
  }
}

async function readPart(path: string, start: number, end: number) {
  const file = await open(path)
  try {
    const bytes = new Uint8Array(Math.max(0, end - start))
    await file.read(bytes, 0, bytes.length, start)
    return bytes
  } finally {
    await file.close()
  }
}

registerDecoder(NodeAudioDecoder)

// Our errors say what is wrong with a file; what else mediabunny finds in it is of no use to who reads our standard error.
Logging.level = LogLevel.Silent
