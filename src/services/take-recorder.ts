import { createTakeMeter, type TakeMeter } from '@/domain/audio/take-meter'
import { createTurns } from '@/lib/in-turns'
import { createTakeFile, type StoredTake, type TakeFile } from '@/storage/takes'
import { closeMicrophone, microphoneOf, openMicrophone, type Microphone } from './microphone'
import { meterTake } from './take-metering'

/** How much sound may be lost when the tab dies: what was not handed over yet. */
const PIECE_MILLISECONDS = 1000
const BITS_PER_SECOND = 128_000

export type TakeRecorder = {
  /** Changes many times a second; whoever draws it looks at it when it draws. */
  meter: TakeMeter
  marksSeconds: number[]
  /** Comes when a piece cannot be kept: what follows it is lost. */
  cutShort: Promise<void>
  /** The one that is heard now. */
  microphone(): Microphone
  pause(): void
  resume(): void
  mark(): void
  /** Goes on with another microphone (`null`: the default one), in the same take. */
  useMicrophone(wanted: Microphone | null): Promise<void>
  /** The whole take, or what could be kept of it; the same again when it has stopped. Rejects if nothing could be. */
  stop(): Promise<StoredTake>
  /** Forgets what was kept while recording. */
  discard(): Promise<void>
  /** After the take has become a recording. */
  release(): void
}

/** Starts recording. Pieces go to storage as they come. A microphone that is pulled out is told of; the take is silent then. */
export async function startTake(
  wanted: Microphone | null,
  onDisconnected: (lost: Microphone) => void,
): Promise<TakeRecorder> {
  let stream = await openMicrophone(wanted)
  // MediaRecorder stops when its stream's tracks change, so the microphone is plugged into a stream that stays.
  const context = new AudioContext({ latencyHint: 'playback' })
  const mixed = context.createMediaStreamDestination()
  const analyser = context.createAnalyser()
  const recorder = new MediaRecorder(mixed.stream, recorderOptions())
  let source = plugIn(stream)
  const takeFile = await createTakeFile(recorder.mimeType).catch((error: unknown) => {
    closeMicrophone(stream)
    void context.close()
    throw error
  })
  const meter = createTakeMeter()
  const marksSeconds: number[] = []
  const stopped = piecesOf(recorder, takeFile)
  const cutShort = new Promise<void>((tell) => {
    stopped.catch(() => tell())
  })
  const inTurn = createTurns()
  const stopMeter = meterTake(analyser, meter, () => recorder.state === 'recording')
  let stopping: Promise<StoredTake> | null = null
  recorder.start(PIECE_MILLISECONDS)

  function plugIn(input: MediaStream): MediaStreamAudioSourceNode {
    const node = context.createMediaStreamSource(input)
    node.connect(mixed)
    node.connect(analyser)
    const microphone = microphoneOf(input)
    const isHeard = () => input === stream && recorder.state !== 'inactive'
    // What we stop ourselves does not tell that it has ended.
    input.getAudioTracks()[0]?.addEventListener('ended', () => isHeard() && onDisconnected(microphone))
    return node
  }

  async function change(newMicrophone: Microphone | null): Promise<void> {
    const newStream = await openMicrophone(newMicrophone)
    // The take may have been stopped meanwhile.
    if (recorder.state === 'inactive') return closeMicrophone(newStream)
    source.disconnect()
    closeMicrophone(stream)
    stream = newStream
    source = plugIn(stream)
    meter.silentSeconds = 0
  }

  async function stop(): Promise<StoredTake> {
    if (recorder.state !== 'inactive') recorder.stop()
    stopMeter()
    const failure = await stopped.catch((error: unknown) => error)
    closeMicrophone(stream)
    await context.close()
    const take = await takeFile.finish()
    if (take.sound.size > 0 || !failure) return take
    await takeFile.discard()
    throw failure
  }

  return {
    meter,
    marksSeconds,
    cutShort,
    microphone: () => microphoneOf(stream),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    mark() {
      marksSeconds.push(meter.elapsedSeconds)
      // That the disk is full is told by the pieces.
      takeFile.mark(marksSeconds).catch(() => undefined)
    },
    useMicrophone: (newMicrophone) => inTurn(() => change(newMicrophone)),
    stop: () => (stopping ??= stop()),
    discard: takeFile.discard,
    release: takeFile.release,
  }
}

/** Resolves when the recorder has stopped and its last piece is on disk. */
function piecesOf(recorder: MediaRecorder, takeFile: TakeFile): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = Promise.resolve()
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) last = takeFile.append(data)
      last.catch(reject)
    }
    recorder.onstop = () => last.then(resolve, reject)
    recorder.onerror = (event) => reject(event)
  })
}

function recorderOptions(): MediaRecorderOptions {
  const mimeType = ['audio/webm;codecs=opus', 'audio/mp4'].find((type) => MediaRecorder.isTypeSupported(type))
  return { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType && { mimeType }) }
}
