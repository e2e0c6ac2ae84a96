import type { StyleId } from '@/domain/music/style-ids'
import type { Mode } from '@/domain/score/key'
import type { PitchClass } from '@/domain/score/pitch'
import type { SeedFamily } from '@/domain/score/seed-family'
import type { TakePart, TakeSection } from '@/domain/score/take-score'
import type { Method } from '@/lib/worker/messages'
import type { PromptReading } from './brief/reading'

export type ComposeInput = {
  /** 1 to 500 characters. */
  prompt: string
  /** 5 to 60. */
  seconds: number
  family: SeedFamily
  /** The end goes on into the start; the prompt may ask for it too. */
  isLoop?: boolean
}

/** One piece of music, as it is heard and as it was meant. */
export type MusicTake = {
  /** Left and right. */
  samples: [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]
  sampleRate: number
  durationSeconds: number
  style: StyleId
  styleName: string
  tempoBpm: number
  metre: string
  key: { tonic: PitchClass; mode: Mode; name: string }
  sections: TakeSection[]
  /** Where each bar begins. */
  barSeconds: number[]
  parts: TakePart[]
  isLoop: boolean
  family: SeedFamily
  loudnessLufs: number
  truePeakDbtp: number
  understood: PromptReading['understood']
  notUnderstood: PromptReading['notUnderstood']
  /** Standard MIDI File, format 1. */
  midi: Uint8Array<ArrayBuffer>
}

export type Stem = TakePart & { samples: MusicTake['samples'] }

export type MusicMethods = {
  /** What a prompt is taken to mean, without a note of music. */
  read: Method<{ prompt: string }, PromptReading>
  compose: Method<ComposeInput, MusicTake>
  /** Each part of the same piece alone; they add up to it. */
  stems: Method<ComposeInput, Stem[]>
}
