/** Where sound goes, at exact times; tests bring their own. */
export type SequenceOutput = {
  /** Seconds of its own clock, which stands still until `resume`. */
  now: () => number
  resume: () => Promise<void>
  /** From the second `offsetSeconds` of the sound on, at the time `when` of its clock. */
  start: (sound: PlayableSound, when: number, offsetSeconds: number) => { stop: () => void }
  setVolume: (volume: number) => void
}

export type PlayableSound = { samples: Float32Array<ArrayBuffer>; sampleRate: number }

/** The speakers, by Web Audio: it starts sounds on the sample. Made when something is first played. */
export function createWebAudioOutput(): SequenceOutput {
  let made: { context: AudioContext; gain: GainNode } | null = null
  let volume = 1

  function speakers() {
    if (made) return made
    const context = new AudioContext()
    const gain = context.createGain()
    gain.gain.value = volume
    gain.connect(context.destination)
    made = { context, gain }
    return made
  }

  return {
    now: () => made?.context.currentTime ?? 0,
    resume: () => speakers().context.resume(),
    start({ samples, sampleRate }, when, offsetSeconds) {
      const { context, gain } = speakers()
      const buffer = context.createBuffer(1, Math.max(1, samples.length), sampleRate)
      buffer.copyToChannel(samples, 0)
      const source = context.createBufferSource()
      source.buffer = buffer
      source.connect(gain)
      source.start(Math.max(context.currentTime, when), offsetSeconds)
      return {
        stop() {
          source.stop()
          source.disconnect()
        },
      }
    },
    setVolume(next) {
      volume = next
      if (made) made.gain.gain.value = next
    },
  }
}
