import { expect, it } from 'vitest'
import { artistName } from './artist-name'

it.each([
  ['Something in the style of Daft Punk, 120 bpm', 'Daft Punk'],
  ['dark strings like Hans Zimmer', 'Hans Zimmer'],
  ['a song inspired by the Beatles and summer', 'the Beatles'],
  ["Radiohead's moody guitars", 'Radiohead'],
  ['pop à la ABBA', 'ABBA'],
])('%s names %s', (prompt, name) => expect(artistName(prompt)).toBe(name))

it.each([
  'Warm lo-fi hip-hop with electric piano',
  'sounds like rain on a roof',
  'Something like Christmas by the fire',
  "It's a happy Sunday",
  'Calm piano by the sea. Slow.',
])('%s names nobody', (prompt) => expect(artistName(prompt)).toBeNull())
