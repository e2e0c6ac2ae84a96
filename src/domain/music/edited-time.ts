import type { TakeEdit } from './take-edit'

/** Which part of a take a sound made of it is; times count in the take and in the sound. */
export type EditedTime = {
  toTake: (soundSeconds: number) => number
  toSound: (takeSeconds: number) => number
}

/** Of an edited take as it is heard: its loop, all of what was left of it, or that made longer or shorter. */
export function editedTime(edit: TakeEdit | null, durationSeconds: number): EditedTime {
  const { startSeconds, endSeconds } = edit?.loop ?? edit ?? { startSeconds: 0, endSeconds: durationSeconds }
  const length = Math.max(0, endSeconds - startSeconds)
  const isStretched = edit !== null && edit.loop === null && edit.targetSeconds !== null && length > 0
  const rate = isStretched ? (edit.targetSeconds ?? length) / length : 1
  return {
    toTake: (seconds) => startSeconds + seconds / rate,
    toSound: (seconds) => Math.min(Math.max(0, seconds - startSeconds), length) * rate,
  }
}
