import { registerMediabunnyServer } from '@mediabunny/server'
import {
  ALL_FORMATS,
  Conversion,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp3OutputFormat,
  OggOutputFormat,
  Output,
} from 'mediabunny'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FORMATS = { mp3: () => new Mp3OutputFormat(), opus: () => new OggOutputFormat() }

export type AudioFormat = keyof typeof FORMATS

/** 155 s of three voices in turns: dense speech. */
const meeting = fileURLToPath(new URL('../audio/meeting-3.mp3', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'overtone-bench-'))

registerMediabunnyServer()

/** A recording of about this length: the meeting over and over. Returns its path. */
export async function denseSpeech(minutes: number, format: AudioFormat): Promise<string> {
  const once = format === 'mp3' ? meeting : await encoded(format)
  const path = join(folder, `speech-${minutes}-min.${format}`)
  const input = opened(once)
  const track = await input.getPrimaryAudioTrack()
  const [codec, decoderConfig] = await Promise.all([track!.getCodec(), track!.getDecoderConfig()])
  const source = new EncodedAudioPacketSource(codec!)
  const output = new Output({ format: FORMATS[format](), target: new FilePathTarget(path) })
  output.addAudioTrack(source)
  await output.start()
  const onceSeconds = await track!.computeDuration()
  for (let offset = 0; offset < minutes * 60; offset += onceSeconds) {
    for await (const packet of new EncodedPacketSink(track!).packets()) {
      const moved = packet.clone({ timestamp: packet.timestamp + offset })
      await source.add(moved, { decoderConfig: decoderConfig! })
    }
  }
  await output.finalize()
  input.dispose()
  return path
}

async function encoded(format: AudioFormat): Promise<string> {
  const path = join(folder, `once.${format}`)
  const output = new Output({ format: FORMATS[format](), target: new FilePathTarget(path) })
  const audio = { codec: 'opus', bitrate: 64_000, forceTranscode: true } as const
  const conversion = await Conversion.init({ input: opened(meeting), output, audio })
  await conversion.execute()
  return path
}

function opened(path: string): Input {
  return new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
}
