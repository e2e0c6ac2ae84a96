import { connectWorker } from '@/lib/worker/connect'
import { WorkerCrashedError } from '@/lib/worker/errors'
import type { Job, WorkerMethods } from '@/lib/worker/messages'
import type { FormattedTranscript } from '@/domain/captions/formats'
import type { TranscriptionOptions } from '@/domain/transcript/options'
import { ApiError } from '@/server/api-error'
import type { TranscribedPart } from '@/server/transcribe-file'
import { startEngineProcess } from './engine-process'
import type {
  MediaMethods,
  MusicFile,
  MusicProcessMethods,
  MusicRequest,
  RecognitionMethods,
  SpeechFile,
  SpeechRequest,
  VoiceProcessMethods,
} from './protocol'

export type AudioEngines = ReturnType<typeof createAudioEngines>

/** Reading the packets of the largest upload takes seconds, the start of its process on a busy machine too. A file made to take longer is refused. */
const MEASURE_SECONDS = 60

type Sizes = {
  /** Recognition processes; each recognises one file at a time. */
  recognizers: number
  /** A process that nobody asked for so long gives its memory back. */
  idleSeconds: number
}

/** The engines of this server, each in a process of its own that starts when it is first needed. */
export function createAudioEngines({ recognizers, idleSeconds }: Sizes) {
  const media = connectEngine<MediaMethods>(new URL('./media-process.ts', import.meta.url), idleSeconds)
  const all = Array.from({ length: recognizers }, () =>
    connectEngine<RecognitionMethods>(new URL('./recognition-process.ts', import.meta.url), idleSeconds),
  )
  const free = [...all]
  const voice = connectEngine<VoiceProcessMethods>(
    new URL('./voice-process.ts', import.meta.url),
    idleSeconds,
  )
  const music = connectEngine<MusicProcessMethods>(
    new URL('./music-process.ts', import.meta.url),
    idleSeconds,
  )

  return {
    /** Length in seconds of a file's sound. Throws the errors of `domain/audio/errors.ts`, by name. */
    async measure(path: string, signal: AbortSignal): Promise<number> {
      const tooSlow = AbortSignal.timeout(MEASURE_SECONDS * 1000)
      try {
        const limited = { signal: AbortSignal.any([signal, tooSlow]) }
        return (await media.call('measure', { path }, limited)).durationSeconds
      } catch (error) {
        if (error !== tooSlow.reason) throw asReply(error)
        media.stop()
        throw new ApiError(415, 'This file takes too long to be read.', {}, { cause: error })
      }
    },

    /** At most `recognizers` together: the work queue sees to that. */
    async transcribe(
      path: string,
      options: TranscriptionOptions,
      job: Job<TranscribedPart>,
    ): Promise<FormattedTranscript> {
      const recognizer = free.shift()
      if (!recognizer) throw new Error('More recognitions were asked for than there are recognisers')
      try {
        return await recognizer.call('transcribe', { path, options }, job)
      } catch (error) {
        throw asReply(error)
      } finally {
        free.push(recognizer)
      }
    },

    /** One text at a time. Throws ApiError 422 for a text that cannot be said. */
    async speak(request: SpeechRequest, signal: AbortSignal): Promise<SpeechFile> {
      try {
        return await voice.call('speak', request, { signal })
      } catch (error) {
        throw asReply(error)
      }
    },

    /** One piece at a time. Throws ApiError 422 for a prompt that cannot be read. */
    async compose(request: MusicRequest, signal: AbortSignal): Promise<MusicFile> {
      try {
        return await music.call('compose', request, { signal })
      } catch (error) {
        throw asReply(error)
      }
    },

    /** Ends all processes; what they worked on fails. */
    stop() {
      for (const engine of [media, voice, music, ...all]) engine.stop()
    },
  }
}

function connectEngine<Methods extends WorkerMethods>(program: URL, idleSeconds: number) {
  let port: ReturnType<typeof startEngineProcess> | undefined
  const start = () => (port = startEngineProcess(program))
  const { call } = connectWorker<Methods>(start, { idleSeconds })
  return { call, stop: () => port?.terminate?.() }
}

function asReply(error: unknown): unknown {
  if (!(error instanceof WorkerCrashedError)) return error
  const detail = 'The engine stopped unexpectedly; nothing was charged'
  return new ApiError(503, detail, { 'Retry-After': '2' }, { cause: error })
}
