/** Who composes here, said openly wherever it is named. */
export const COMPOSER = {
  id: 'overtone-composer',
  about: 'Composed by rules, played by samples; not a neural model.',
} as const

/** Models that the composer answers to: its own name, and one of another service that it stands in for. */
export const MUSIC_MODEL_IDS: readonly string[] = ['minimax-music-v2', COMPOSER.id]
