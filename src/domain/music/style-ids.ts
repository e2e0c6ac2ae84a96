/** What the composer of this device can write, by the word for it. */
export const STYLE_IDS = [
  'ambient',
  'lo-fi hip-hop',
  'house',
  'techno',
  'drum and bass',
  'synthwave',
  'pop',
  'rock',
  'funk',
  'jazz swing',
  'bossa nova',
  'cinematic orchestral',
  'solo piano',
  'folk guitar',
  '8-bit',
] as const

export type StyleId = (typeof STYLE_IDS)[number]
