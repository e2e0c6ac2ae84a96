import { Zip, ZipPassThrough } from 'fflate'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { interleaved } from '@/domain/audio/interleaved'
import { wavHeader } from '@/domain/audio/wav-header'
import { musicClient } from '@/engines/music/music.client'
import type { Stem } from '@/engines/music/protocol'
import type { RenderedFile, RenderTarget } from '@/engines/render/protocol'
import { renderClient } from '@/engines/render/render.client'
import type { MusicTake } from '@/storage/music-takes'
import type { MusicEngine } from './compose-here'
import type { ExportJob } from './export-takes'
import type { SoundEngine } from './speak-there'

type Engines = { music: MusicEngine; sound: SoundEngine }

/** Playing each part alone is most of the work. */
const PLAYING_FRACTION = 0.8

/** Whether each part of a take can be had alone: it was made here, so it can be made again. */
export function hasStems({ family, score }: MusicTake): boolean {
  return family !== null && score !== null
}

/** Each part alone as a WAV file, edited as the take is, in a zip; together they are the take. Throws `NoStemsError`. */
export async function exportStems(
  take: MusicTake,
  tags: RenderTarget['tags'],
  { signal, onProgress }: ExportJob,
  { music, sound }: Engines = { music: musicClient, sound: renderClient },
): Promise<RenderedFile> {
  const { family, score, request } = take
  if (!family || !score) throw new NoStemsError('The service gives no parts.')
  const input = {
    prompt: request.prompt,
    seconds: request.seconds,
    family,
    isLoop: request.isLoop || undefined,
  }
  const playing = { signal, onProgress: (fraction: number) => onProgress(fraction * PLAYING_FRACTION) }
  const stems = await music.call('stems', input, playing)
  const zip = createZip()
  for (const [index, stem] of stems.entries()) {
    const file = await finished(stem, take, tags, signal, sound)
    zip.add(
      `${String(index + 1).padStart(2, '0')} ${nameOf(stem)}.wav`,
      new Uint8Array(await file.arrayBuffer()),
    )
    onProgress(PLAYING_FRACTION + ((1 - PLAYING_FRACTION) * (index + 1)) / stems.length)
  }
  return { file: await zip.end(), durationSeconds: take.durationSeconds }
}

/** What a file system takes as a name. */
function nameOf({ id, instrument }: Stem): string {
  return `${id} - ${instrument}`.replace(/[/\\:*?"<>|]/g, ' ')
}

async function finished(
  { samples: [left, right] }: Stem,
  { sampleRate, edit, score }: MusicTake,
  tags: RenderTarget['tags'],
  signal: AbortSignal,
  sound: SoundEngine,
): Promise<Blob> {
  const header = wavHeader({ sampleCount: left.length, sampleRate, channels: 2 })
  const file = new Blob([header, int16FromFloat(interleaved(left, right))], { type: 'audio/wav' })
  const music = { file, edit, barSeconds: score?.barSeconds ?? [] }
  const target = { format: 'wav' as const, loudnessLufs: null, tags }
  return (await sound.call('finishMusic', { music, target }, { signal })).file
}

/** Sound is packed as it is: it does not get smaller. */
function createZip() {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let end: { resolve: (file: Blob) => void; reject: (error: unknown) => void }
  const ended = new Promise<Blob>((resolve, reject) => (end = { resolve, reject }))
  const zip = new Zip((error, piece, isLast) => {
    if (error) return end.reject(error)
    // It makes them, of memory of its own.
    pieces.push(piece as Uint8Array<ArrayBuffer>)
    if (isLast) end.resolve(new Blob(pieces, { type: 'application/zip' }))
  })
  return {
    add(name: string, bytes: Uint8Array): void {
      const entry = new ZipPassThrough(name)
      zip.add(entry)
      entry.push(bytes, true)
    },
    end(): Promise<Blob> {
      zip.end()
      return ended
    },
  }
}

/** Music of a service is one sound. */
class NoStemsError extends Error {
  override readonly name = 'NoStemsError'
}
