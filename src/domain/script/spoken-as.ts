import { isInPhonemes, wordPattern, type Pronunciation } from '@/domain/speech/pronunciations'
import type { Script, ScriptLine } from './script'

/** All that decides how a line sounds. Two lines of one kind are one sound, made or bought once. */
export type SpokenAs = {
  /** As written, pauses inside it included; each space is one. */
  text: string
  voiceId: string
  /** 1 where the service has no speed. */
  speed: number
  /** `device`, or the base URL of a service: it stays when its connection is made anew. */
  service: string
  /** Empty on this device. */
  modelId: string
  /** Those of the person's list that are heard: this text has the word, and who speaks can read how it is said. */
  pronunciations: Pronunciation[]
}

/** Who speaks: the service in use, its model, and what it can do. */
export type Speaking = {
  /** `device`, or a service's base URL. */
  service: string
  modelId: string
  canSetSpeed: boolean
}

/** How a line is to be spoken now. */
export function spokenAs(script: Script, line: ScriptLine, speaking: Speaking): SpokenAs {
  const { service, modelId, canSetSpeed } = speaking
  return {
    text: line.text.replace(/\s+/gu, ' ').trim(),
    voiceId: voiceIdOf(script, line),
    speed: canSetSpeed ? (line.speed ?? script.speed) : 1,
    service,
    modelId,
    pronunciations: script.pronunciations.filter((entry) => isHeard(entry, line.text, service)),
  }
}

/** The line's own voice, its speaker's, or the script's. */
function voiceIdOf(script: Script, line: ScriptLine): string {
  const ofSpeaker = line.speaker === null ? undefined : script.speakers[line.speaker]
  return line.voiceId ?? ofSpeaker ?? script.voiceId
}

/** The same for two lines that sound alike, and only for them. */
export function takeKeyOf({ text, voiceId, speed, service, modelId, pronunciations }: SpokenAs): string {
  const list = pronunciations.map(({ word, says }) => [word, says])
  return JSON.stringify([service, modelId, voiceId, speed, text, list])
}

function isHeard(entry: Pronunciation, text: string, service: string): boolean {
  if (entry.says.trim() === '' || (service !== 'device' && isInPhonemes(entry))) return false
  const pattern = wordPattern(entry)
  return pattern !== null && text.search(pattern) >= 0
}
