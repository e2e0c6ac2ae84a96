import { STYLE_IDS } from '@/domain/music/style-ids'

/** Words to begin with; all of them are read on this device, and mean as much to any other composer. */
export type ChipGroup = {
  id: 'genre' | 'mood' | 'tempo' | 'instruments'
  words: readonly string[]
  /** One excludes the others: pressing it takes the other's place. */
  isOneOf: boolean
}

export const CHIP_GROUPS: readonly ChipGroup[] = [
  {
    id: 'genre',
    isOneOf: true,
    words: STYLE_IDS,
  },
  {
    id: 'mood',
    isOneOf: false,
    words: [
      'calm',
      'warm',
      'happy',
      'uplifting',
      'energetic',
      'dreamy',
      'nostalgic',
      'romantic',
      'sad',
      'dark',
      'tense',
      'epic',
      'mysterious',
    ],
  },
  {
    id: 'tempo',
    isOneOf: true,
    words: ['very slow', 'slow', 'medium tempo', 'fast', 'very fast', '80 bpm', '100 bpm', '120 bpm'],
  },
  {
    id: 'instruments',
    isOneOf: false,
    words: [
      'piano',
      'electric piano',
      'acoustic guitar',
      'electric guitar',
      'strings',
      'violin',
      'flute',
      'saxophone',
      'brass',
      'choir',
      'synth pad',
      'marimba',
      'no drums',
      'no bass',
    ],
  },
]
