/** Sound that was opened; how, is the output's own business. */
export type OpenedSound = { durationSeconds: number }

export type Voice = { stop: (when: number) => void }

type Start = {
  /** Of the output's clock. */
  when: number
  offsetSeconds: number
  gainDb: number
  /** The whole sound, over and over, to the sample. */
  isLooping: boolean
  onEnded: () => void
}

/** Where music goes; tests bring their own. */
export type MusicOutput<Sound extends OpenedSound = OpenedSound> = {
  /** Seconds of its own clock. */
  now: () => number
  /** Asked for at once when a person clicks: later the browser would not let it. */
  wake: () => Promise<void>
  open: (file: Blob, sampleRate: number) => Promise<Sound>
  start: (sound: Sound, how: Start) => Voice
  setVolume: (volume: number) => void
}

/** So long a sound takes to come or go: too short to hear as a fade, long enough not to click. */
const RAMP_SECONDS = 0.012

/** That of the composer: at the rate of its sound a loop is exact, and nothing is resampled. */
const USUAL_RATE = 44_100

type Speakers = { context: AudioContext; volume: GainNode }

/** The speakers, by Web Audio. Made when something is first played. */
export function createMusicOutput(): MusicOutput<OpenedSound & { buffer: AudioBuffer }> {
  let made: Speakers | null = null
  let volume = 1

  function speakers(): Speakers {
    made ??= createSpeakers(volume)
    return made
  }

  return {
    now: () => made?.context.currentTime ?? 0,
    wake: () => speakers().context.resume(),
    async open(file) {
      const buffer = await speakers().context.decodeAudioData(await file.arrayBuffer())
      return { buffer, durationSeconds: buffer.duration }
    },
    start({ buffer }, { when, offsetSeconds, gainDb, isLooping, onEnded }) {
      const { context, volume: output } = speakers()
      const source = new AudioBufferSourceNode(context, { buffer, loop: isLooping })
      const gain = new GainNode(context, { gain: 0 })
      const level = 10 ** (gainDb / 20)
      const at = Math.max(context.currentTime, when)
      source.connect(gain).connect(output)
      source.addEventListener('ended', onEnded)
      // From its own start a sound begins as it was made.
      gain.gain.setValueAtTime(offsetSeconds === 0 ? level : 0, at)
      gain.gain.linearRampToValueAtTime(level, at + RAMP_SECONDS)
      source.start(at, offsetSeconds)
      return {
        stop(whenStopped) {
          source.removeEventListener('ended', onEnded)
          const from = Math.max(context.currentTime, whenStopped)
          gain.gain.setValueAtTime(level, from)
          gain.gain.linearRampToValueAtTime(0, from + RAMP_SECONDS)
          source.stop(from + RAMP_SECONDS)
        },
      }
    },
    setVolume(next) {
      volume = next
      made?.volume.gain.setTargetAtTime(next, made.context.currentTime, RAMP_SECONDS)
    },
  }
}

function createSpeakers(volume: number): Speakers {
  const context = new AudioContext({ sampleRate: USUAL_RATE })
  const gain = new GainNode(context, { gain: volume })
  gain.connect(context.destination)
  return { context, volume: gain }
}
