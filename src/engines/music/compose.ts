import type { Job } from '@/lib/worker/messages'
import { readPrompt } from './brief/read-prompt'
import { MusicLengthError } from './errors'
import { applied, master } from './master/master'
import { perform, type PlayedPart } from './perform/perform'
import type { ComposeInput, MusicTake, Stem } from './protocol'
import { inRoom, setLevels, wrapped, type Channel, type Desk } from './render/mix'
import { playParts } from './render/play-parts'
import type { Sampler } from './render/sampler'
import { SAMPLE_RATE, type Stereo } from './render/stereo'
import { describeTake } from './take'
import { streamsOf } from './write/seeds'
import { playerName, writeScore, type Score } from './write/write-score'

export const SHORTEST_SECONDS = 5
export const LONGEST_SECONDS = 60

/** A loop is rendered so much longer, and what rings then is laid over its start. */
const LOOP_TAIL_SECONDS = 4

/** Rendering is most of the work; progress is shared out so. */
const PLAYING_FRACTION = 0.7
const MIXED_FRACTION = 0.85

/**
 * From words to music: read, written, played, mixed, mastered. The same input gives the same samples in every home. Throws
 * `PromptLengthError`, `UnreadablePromptError` and `MusicLengthError`.
 */
export async function compose(input: ComposeInput, sampler: Sampler, job: Job): Promise<MusicTake> {
  const { score, played, reading, channels, desk } = await play(input, sampler, job)
  const mix = finished(inRoom(channels, desk), score)
  await atFraction(MIXED_FRACTION, job)
  const { samples, loudnessLufs, truePeakDbtp } = master(mix, masterOptions(score))
  job.onProgress(1)
  return {
    ...describeTake(score, played, input.family),
    samples: [...samples],
    sampleRate: SAMPLE_RATE,
    durationSeconds: samples[0].length / SAMPLE_RATE,
    loudnessLufs,
    truePeakDbtp,
    understood: reading.understood,
    notUnderstood: reading.notUnderstood,
  }
}

/** Each part with its own room, under the gains of the whole. */
export async function composeStems(input: ComposeInput, sampler: Sampler, job: Job): Promise<Stem[]> {
  const { score, played, channels, desk } = await play(input, sampler, job)
  const { gains } = master(finished(inRoom(channels, desk), score), masterOptions(score))
  const stems: Stem[] = []
  for (const [i, channel] of channels.entries()) {
    const part = played[i]
    if (!part) throw new RangeError('A channel without a part')
    const samples = applied(finished(inRoom([channel], desk), score), gains)
    stems.push({ id: part.id, instrument: playerName(part.player), samples: [...samples] })
    await atFraction(PLAYING_FRACTION + ((1 - PLAYING_FRACTION) * (i + 1)) / channels.length, job)
  }
  return stems
}

type Played = {
  reading: ReturnType<typeof readPrompt>
  score: Score
  played: PlayedPart[]
  channels: Channel[]
  desk: Desk
}

async function play(
  { prompt, seconds, family, isLoop }: ComposeInput,
  sampler: Sampler,
  job: Job,
): Promise<Played> {
  if (!(seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS)) {
    throw new MusicLengthError(
      `Music is ${SHORTEST_SECONDS} to ${LONGEST_SECONDS} seconds long, not ${seconds}.`,
    )
  }
  const reading = readPrompt(prompt)
  const brief = { ...reading.brief, isLoop: isLoop ?? reading.brief.isLoop }
  const score = writeScore(brief, seconds, family)
  const played = perform(score, streamsOf(family, score.style.id).performance)
  const tail = score.frame.ending ? 0 : LOOP_TAIL_SECONDS * SAMPLE_RATE
  const onFraction = (fraction: number) => atFraction(fraction * PLAYING_FRACTION, job)
  const dry = await playParts(played, lengthOf(score) + tail, sampler, score.frame.key.tonic, onFraction)
  const desk: Desk = { mix: score.mix, tempoBpm: score.frame.tempoBpm, parts: played }
  return { reading, score, played, channels: setLevels(dry, desk), desk }
}

/** A worker hears that it shall stop only between two tasks. */
async function atFraction(fraction: number, { signal, onProgress }: Job): Promise<void> {
  onProgress(fraction)
  await new Promise((resolve) => setTimeout(resolve))
  signal.throwIfAborted()
}

const lengthOf = ({ frame }: Score) => Math.round(frame.lengthSeconds * SAMPLE_RATE)

const finished = (stereo: Stereo, score: Score) =>
  score.frame.ending ? stereo : wrapped(stereo, lengthOf(score))

function masterOptions({ frame }: Score) {
  return {
    isLoop: frame.ending === null,
    endingSeconds: ((frame.ending?.lengthBeats ?? 0) * 60) / frame.tempoBpm,
  }
}
